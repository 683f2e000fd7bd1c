using System.Collections.Concurrent;
using BuddyGen.Evaluation;
using BuddyGen.Metadata;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Rules;

/// <summary>One evaluator for all types of an assembly; it keeps the patterns that it has met. Safe for use by several threads.</summary>
internal sealed class Evaluators(SchemaCache schemas)
{
    private readonly ConcurrentDictionary<IAssemblySymbol, Evaluator> evaluators = new(SymbolEqualityComparer.Default);

    public SchemaCache Schemas => schemas;

    public Evaluator Of(SchemaType type) => Of(type.Symbol.ContainingAssembly);

    public Evaluator Of(IAssemblySymbol assembly) =>
        evaluators.GetOrAdd(assembly, assembly => new Evaluator(new SymbolSchemaSource(schemas, assembly)));
}
