using System.Text.Json;
using Buddy;
using Parcels;

// Both clients side by side; the courier's types are this project's own affair.
using var httpClient = new HttpClient();
_ = new BuddyClient(httpClient);
var courier = new CourierClient(httpClient, new CourierClientOptions { BaseAddress = new Uri(args[0]), ApiKey = args[1] });

var parcel = new NewParcel
{
    CustomerId = 4711,
    WeightGrams = 1250,
    Service = ServiceLevel.Express,
    Phone = "+49 30 901820",
    Recipient = new Contact { Name = "Jane Doe" },
    SenderReference = null,
    LockerCode = "L-0042",
    Quantities = new Dictionary<string, int> { ["tea"] = 2 },
};

// What the courier must not see: the conditions are the spec's, the values are known at run time only.
foreach (var violation in Refused(parcel, ServiceLevel.Economy, phone2: "+49 30 901821").Validate())
    Console.WriteLine($"{violation.Rule} {violation.Pointer}");

Parcel booked = await courier.BookParcelAsync(parcel);
Console.WriteLine(JsonSerializer.Serialize(booked));

static NewParcel Refused(NewParcel parcel, ServiceLevel service, string phone2) =>
    parcel with { Service = service, Phone2 = phone2, StreetAddress = "1 Main Street" };
