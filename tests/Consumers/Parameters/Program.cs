using Timetable;

using var httpClient = new HttpClient();
var client = new TimetableClient(httpClient, new TimetableClientOptions { BaseAddress = new Uri(args[0]) });

await ShowAsync(client.Stations.DeparturesAsync(
    "Abc", // warning BG1006
    new DeparturesOptions
    {
        Limit = 0, // warning BG1005
        Order = "tme", // warning BG1004
        Platforms = [1, 1], // warning BG1007
    }));

// What the build cannot know, the call does, in the same words.
var options = new DeparturesOptions { Limit = int.Parse(args[2]), Platforms = [2, 3], Order = StationsDeparturesOrder.Line, XTrace = "12345678" };
await ShowAsync(client.Stations.DeparturesAsync(args[1], options));
options.Limit = 100;
await ShowAsync(client.Stations.DeparturesAsync(args[1].ToUpperInvariant(), options));

static async Task ShowAsync(Task<IReadOnlyList<string>> call)
{
    try
    {
        Console.WriteLine(string.Join(", ", await call));
    }
    catch (TimetableRequestValidationException exception)
    {
        foreach (var violation in exception.Violations)
            Console.WriteLine(violation);
    }
}
