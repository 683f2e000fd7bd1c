using Courier;

Console.WriteLine(new Contact { Name = "Jane Doe" }.Name);
Console.WriteLine(Stranger.Said);
