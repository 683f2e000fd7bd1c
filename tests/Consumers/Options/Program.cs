using System.Reflection;
using System.Text.Json;

// Each spec's options leave other members; that they are there is seen by compiling, that others are not by asking.
var shop = new Shop.PetShop(new HttpClient());
_ = new Shop.Toy { Name = "ball", Weight = 1 };
Console.WriteLine("Shop: " + Methods(shop.Pets) + " | " + Methods(shop.CAndMore));
Console.WriteLine("Shop's types: " + Types("Shop"));
Console.WriteLine("demanded: " + string.Join(" ", typeof(Shop.Toy).GetProperties().Where(property => property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute))).Select(property => property.Name)));

var zoo = new Zoo.Pets.PetsClient(new HttpClient());
Console.WriteLine("Zoo: " + Methods(zoo.Pets));
try
{
    JsonSerializer.Deserialize<Zoo.Pets.Herd>("""{"pets": [{"name": "n", "legs": 4}, {"name": "m"}]}""");
}
catch (JsonException exception)
{
    Console.WriteLine("strict: " + exception.Message);
}

Console.WriteLine("types only: " + Types("Types") + " | " + string.Join(" ", typeof(Program).Assembly.GetTypes().Where(type => type.Namespace == "Types" && type.Name.Contains("Client")).Select(type => type.Name)));
Console.WriteLine("read: " + JsonSerializer.Serialize(JsonSerializer.Deserialize<Types.Pet>("""{"name": "n"}""")));

static string Methods(object group) => string.Join(" ", group.GetType().GetMethods().Where(method => method.Name.EndsWith("Async")).Select(method => method.Name).Order());

static string Types(string name) => string.Join(" ", typeof(Program).Assembly.GetTypes()
    .Where(type => type.Namespace == name && type.GetCustomAttribute<System.Text.Json.Serialization.JsonConverterAttribute>() is not null).Select(type => type.Name).Order());
