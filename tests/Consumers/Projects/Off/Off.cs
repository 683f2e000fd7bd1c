Console.WriteLine("Nothing of the package is used.");
