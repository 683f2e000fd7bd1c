using BuddyGen.Evaluation;
using BuddyGen.Facts;
using BuddyGen.Metadata;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Rules;

/// <summary>Answers the evaluator's questions about C# from the symbols of one compilation.</summary>
/// <param name="assembly">The assembly of the type whose rules are evaluated: what they refer to is there.</param>
internal sealed class SymbolSchemaSource(SchemaCache schemas, IAssemblySymbol assembly) : ISchemaSource
{
    public JsonSchema? Resolve(string typeName) => schemas.Get(assembly, typeName)?.Schema;

    public string? MemberName(Fact.Object instance, string wireName) => schemas.Get(instance.Type)?.Property(wireName)?.Name;

    public string? TypeName(Fact.Object instance) => instance.Type?.Name;
}
