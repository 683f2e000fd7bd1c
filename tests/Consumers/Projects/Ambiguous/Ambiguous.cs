using Buddy; // warning BG0006

Console.WriteLine(Public.Template.Complete with { RunOnlyOnFirstFailure = true, TriggerTime = "ON_SUCCESS" }); // error BG1003
Console.WriteLine(Flowing.Ids.Aws);
