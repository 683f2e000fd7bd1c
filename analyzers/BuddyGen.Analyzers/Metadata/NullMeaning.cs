using BuddyGen.Schemas;
using Microsoft.CodeAnalysis;

namespace BuddyGen.Metadata;

/// <summary>What it means for the JSON when null is assigned to a member.</summary>
internal enum NullMeaning
{
    /// <summary>The schema forbids null: the member is left out.</summary>
    Absent,

    /// <summary>The schema allows null: it is written.</summary>
    Null,

    /// <summary>The schema does not say enough.</summary>
    Unsure,
}

internal static class NullMeanings
{
    private const int MostNesting = 16;

    /// <summary>Of a member (or item) with that schema, carried by a type of that assembly.</summary>
    public static NullMeaning Of(JsonSchema? schema, SchemaCache schemas, IAssemblySymbol assembly) => Of(schema, schemas, assembly, 0);

    private static NullMeaning Of(JsonSchema? schema, SchemaCache schemas, IAssemblySymbol assembly, int depth)
    {
        if (schema is null || depth > MostNesting)
            return NullMeaning.Unsure;
        if (schema.Types.Count > 0)
            return schema.Types.Contains("null", StringComparer.Ordinal) ? NullMeaning.Null : NullMeaning.Absent;
        if (schema.Const is { } constant)
            return constant.Kind == JsonKind.Null ? NullMeaning.Null : NullMeaning.Absent;
        if (schema.Enum is { } values)
            return values.Any(static value => value.Kind == JsonKind.Null) ? NullMeaning.Null : NullMeaning.Absent;
        if (schema.Ref is { } name)
            return Of(schemas.Get(assembly, name)?.Schema, schemas, assembly, depth + 1);
        if (schema.AnyOf.Count > 0 || schema.OneOf.Count > 0)
        {
            var branches = (schema.AnyOf.Count > 0 ? schema.AnyOf : schema.OneOf).Select(branch => Of(branch, schemas, assembly, depth + 1)).ToList();
            return branches.Contains(NullMeaning.Null) ? NullMeaning.Null : branches.Contains(NullMeaning.Unsure) ? NullMeaning.Unsure : NullMeaning.Absent;
        }
        var parts = schema.AllOf.Select(part => Of(part, schemas, assembly, depth + 1)).ToList();
        return parts.Contains(NullMeaning.Absent) ? NullMeaning.Absent : NullMeaning.Unsure;
    }
}
