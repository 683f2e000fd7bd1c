using Pets;

// The types of a spec that cannot be read: the reason must be on the console beside the compiler's own complaint.
Console.WriteLine(new Pet { Name = "Rex" });
