using System.Globalization;
using BuddyGen.Modeling;

namespace BuddyGen.Emission;

/// <summary>The error answers of a group's operations: a static field for each set of them, shared by the operations that declare the same.</summary>
internal sealed class ClientErrors
{
    private readonly SpecIdentity spec;
    private readonly List<EquatableArray<(string Status, TypeRef Type)>> tables = [];

    public ClientErrors(SpecIdentity spec, GroupModel group)
    {
        this.spec = spec;
        foreach (var operation in group.Operations)
            if (TableOf(operation) is { Count: > 0 } table && !tables.Contains(table))
                tables.Add(table);
    }

    /// <summary>The field; null for an operation that declares none.</summary>
    public string? FieldOf(OperationModel operation) => tables.IndexOf(TableOf(operation)) is >= 0 and var index ? Name(index) : null;

    public void Write(SourceWriter writer)
    {
        for (var i = 0; i < tables.Count; i++)
        {
            writer.WriteLine($"private static readonly {ClientTypes.Errors(spec)} {Name(i)} = new {ClientTypes.Errors(spec)}()");
            using (writer.Indent())
                writer.WriteLine(string.Join("\n", tables[i].Select(error =>
                    $".On<{TypeNames.Of(spec, error.Type)}>({SourceWriter.Literal(error.Status)}, {ReaderEmitter.Method(spec, error.Type, nullable: false, "reader")})")) + ";\n");
        }
    }

    private static string Name(int index) => index == 0 ? "Errors" : "Errors" + (index + 1).ToString(CultureInfo.InvariantCulture);

    private static EquatableArray<(string, TypeRef)> TableOf(OperationModel operation) => operation.Errors.Select(static error => (error.Status, error.Type)).ToEquatableArray();
}
