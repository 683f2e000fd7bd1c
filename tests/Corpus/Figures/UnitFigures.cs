using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using BuddyGen.Corpus.Tests.RoundTrip;

namespace BuddyGen.Corpus.Tests.Figures;

/// <summary>What becomes of a unit, as far as it is the same on every machine.</summary>
internal static class UnitFigures
{
    public static readonly IReadOnlyList<string> Columns =
        ["Document", "kB", "Operations", "Types", "Methods", "Properties and fields", "MB of C#", "Assembly, kB", "Examples that round-trip", "Diagnostics"];

    public static async Task<IReadOnlyList<string>> OfAsync(CorpusUnit unit, CancellationToken cancellation)
    {
        var read = unit.Documents.Select(document => ReadDocument.Of(document, unit.Documents, cancellation)).OfType<ReadDocument>().ToList();
        var trips = RoundTrips.Of(unit, cancellation);
        var (methods, members) = unit.Compiled.Count();
        var name = unit.Documents.Count == 1 ? unit.Documents[0].Name : $"{unit.Name}, {unit.Documents.Count} small ones" + (read.Count < unit.Documents.Count ? $", {unit.Documents.Count - read.Count} without code" : "");
        var diagnostics = (await unit.SpecDiagnosticsAsync(cancellation)).GroupBy(static diagnostic => diagnostic.Id).OrderBy(static group => group.Key, StringComparer.Ordinal);
        return
        [
            name,
            Whole(unit.Documents.Sum(static document => document.Text.Length) / 1000),
            $"{Whole(read.Sum(static one => one.Api.Groups.Sum(static group => group.Operations.Count)))} of {Whole(read.Sum(static one => one.Document.Paths.Sum(static path => path.Operations.Count)))}",
            Whole(read.Sum(static one => one.Api.Types.Count)),
            Whole(methods),
            Whole(members),
            (unit.Files.Values.Sum(static text => text.Length) / 1_000_000d).ToString("F2", CultureInfo.InvariantCulture),
            Whole(unit.Compiled.Size / 1000),
            $"{Whole(trips.Valid)} of {Whole(trips.Examples)}",
            string.Join(", ", diagnostics.Select(static group => $"{group.Key} {Whole(group.Count())}")),
        ];
    }

    /// <summary>Methods, constructors and accessors; properties and fields; also those that the compiler makes of a record.</summary>
    private static (int Methods, int Members) Count(this CompiledUnit compiled)
    {
        using var assembly = new PEReader(new MemoryStream(compiled.Image));
        var metadata = assembly.GetMetadataReader();
        return (metadata.MethodDefinitions.Count, metadata.PropertyDefinitions.Count + metadata.FieldDefinitions.Count);
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
