using Buddy;
using Microsoft.Extensions.DependencyInjection;
using Parcels;
using Pictures;

var services = new ServiceCollection();
services.AddSingleton(new Settings(args[0], args[1]));
services.AddTransient<Counting>();
services.AddBuddyClient(options => options.BearerToken = "t0k3n");
services.AddCourierClient((provider, options) =>
{
    var settings = provider.GetRequiredService<Settings>();
    options.BaseAddress = new Uri(settings.Address);
    options.ApiKey = settings.Key;
}).AddHttpMessageHandler<Counting>();

services.AddPicturesClient(options =>
{
    options.BaseAddress = new Uri(args[2]);
    options.UploadBaseAddress = new Uri(args[3]);
    options.MachineBaseAddress = new Uri(args[3]);
    options.UploadKey = "key-2";
});

using var provider = services.BuildServiceProvider();
Console.WriteLine(provider.GetRequiredService<BuddyClient>().Actions is not null);
var courier = provider.GetRequiredService<CourierClient>();
var parcel = new NewParcel
{
    CustomerId = 1, WeightGrams = 500, Service = ServiceLevel.Economy, Recipient = new Contact { Name = "Jane Doe" }, LockerCode = "L-0042", SenderReference = null,
};
try
{
    Console.WriteLine((await courier.BookParcelAsync(parcel)).Price);
    await courier.BookParcelAsync(parcel);
}
catch (CourierApiException exception)
{
    Console.WriteLine((int?)exception.StatusCode);
}
Console.WriteLine(Counting.Calls);

// As a program that is compiled natively has it.
var json = new System.Text.Json.JsonSerializerOptions { TypeInfoResolver = System.Text.Json.Serialization.Metadata.JsonTypeInfoResolver.Combine(new BuddyJsonTypeInfoResolver(), new CourierJsonTypeInfoResolver()) };
Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(TriggerTime.OnFailure, json) + System.Text.Json.JsonSerializer.Serialize(parcel.Recipient, json));

var pictures = provider.GetRequiredService<PicturesClient>();
Console.WriteLine((await pictures.PutCommentsAsync("p", ["fine"])).Id + " " + (await pictures.StartSessionAsync()).Id);

internal sealed record Settings(string Address, string Key);

internal sealed class Counting : DelegatingHandler
{
    public static int Calls { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls++;
        return base.SendAsync(request, cancellationToken);
    }
}
