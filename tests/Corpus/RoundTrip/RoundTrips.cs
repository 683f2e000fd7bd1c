using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using BuddyGen.Modeling;
using BuddyGen.OpenApi;
using BuddyGen.Schemas;

namespace BuddyGen.Corpus.Tests.RoundTrip;

/// <summary>The trips of all examples of a unit.</summary>
internal sealed class RoundTrips
{
    private static readonly ConcurrentDictionary<CorpusUnit, Lazy<RoundTrips>> made = new();

    private readonly List<string> faults = [];

    public IReadOnlyList<string> Faults => faults;

    public int Examples { get; private set; }

    public int Valid { get; private set; }

    /// <summary>One for each object and each enum value in a valid example that has a type, and for each shape of it.</summary>
    public int Made { get; private set; }

    /// <summary>Made once.</summary>
    public static RoundTrips Of(CorpusUnit unit, CancellationToken cancellation) => made.GetOrAdd(unit, unit => new(() =>
    {
        var trips = new RoundTrips();
        foreach (var document in unit.Documents)
            if (ReadDocument.Of(document, unit.Documents, cancellation) is { } read)
                trips.Add(document, read, unit.Compiled.Assembly);
        return trips;
    })).Value;

    private void Add(CorpusDocument document, ReadDocument read, Assembly assembly)
    {
        var examples = RoundTrip.Examples.Of(read);
        Examples += examples.Count;
        var judge = new Judge(read.Root);
        judge.Learn(examples.Select(static example => example.Schema.Node));
        var exceptions = TripException.All.Where(exception => exception.Document == document.Name).ToList();
        var needed = new HashSet<TripException>();
        var types = read.Api.Types.ToLookup(static type => type.Pointer);
        foreach (var example in examples)
        {
            if (!judge.IsValid(example.Schema.Node, example.Value))
                continue;
            Valid++;
            foreach (var (schema, value) in Typed(read.Shapes, example.Schema, example.Value))
                foreach (var type in types[read.Shapes.Of(schema).Identity.Pointer.ToString()].Where(type => IsOf(type, read.Shapes, schema)))
                {
                    Made++;
                    var isRequest = type is ObjectModel { Form: NamedForm.Request } or UnionModel { IsSent: true };
                    if (Fault(assembly.GetType(type.Spec.Namespace + "." + type.Name, throwOnError: true)!, value, schema, new Likeness(read.Shapes, isRequest)) is { } fault)
                    {
                        if (exceptions.FirstOrDefault(exception => example.Place.StartsWith(exception.Place, StringComparison.Ordinal)) is { } known)
                            needed.Add(known);
                        else
                            faults.Add($"{document.Name}{example.Place} as {type.Name}: {fault}");
                    }
                }
        }
        faults.AddRange(exceptions.Where(exception => !needed.Contains(exception)).Select(static exception => $"{exception.Document}{exception.Place}: the exception is needed no longer"));
    }

    /// <summary>What is made of a schema, such as a case of a union with what holds of all cases, has the schema's pointer, too.</summary>
    private static bool IsOf(TypeModel type, Shapes shapes, SchemaElement schema)
    {
        var shape = shapes.Of(schema);
        return type switch
        {
            ObjectModel model => shape.Kind == ShapeKind.Object && shape.Members
                .Where(member => shapes.Of(member.Schema) is var inner && !inner.Never && !(model.Form == NamedForm.Request ? inner.ReadOnly : inner.WriteOnly))
                .Select(static member => member.Name)
                .SequenceEqual(model.Properties.Select(static property => property.WireName)),
            UnionModel => shape.Kind == ShapeKind.Union,
            _ => shape.Kind == ShapeKind.Enum,
        };
    }

    private static string? Fault(Type type, JsonValue value, SchemaElement schema, Likeness likeness)
    {
        try
        {
            var read = JsonSerializer.Deserialize(value.ToJson(), type);
            if (Recognition.Stranger(read) is { } stranger)
                return stranger + " does not know its value";
            var written = JsonSerializer.Serialize(read, type);
            if (likeness.Difference(schema, value, JsonValues.FromNode(BuddyGen.Reading.JsonReader.Read(written, default))) is { } difference)
                return difference;
            return type.GetMethod("Validate", Type.EmptyTypes)?.Invoke(read, null) is IEnumerable<object> violations && violations.Any() ? "Validate: " + string.Join("; ", violations) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return exception.GetType().Name + ": " + exception.Message;
        }
    }

    /// <summary>The parts of a value that types of their own stand for: it itself, or the items of a list, the values of a map.</summary>
    private static IEnumerable<(SchemaElement Schema, JsonValue Value)> Typed(Shapes shapes, SchemaElement schema, JsonValue value)
    {
        var shape = shapes.Of(schema);
        return shape.Kind switch
        {
            _ when value.Kind == JsonKind.Null => [],
            ShapeKind.Object or ShapeKind.Enum or ShapeKind.Union => [(schema, value)],
            ShapeKind.List when shape.Item is { } item => value.Items.SelectMany(inner => Typed(shapes, item, inner)),
            ShapeKind.Map when shape.Item is { } item => value.Members.SelectMany(inner => Typed(shapes, item, inner.Value)),
            _ => [],
        };
    }
}
