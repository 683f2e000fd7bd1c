namespace BuddyGen;

using global::System;

/// <summary>The rules of a type, or of a method's parameters, as JSON Schema, for the analyzers of every project that uses them.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method, Inherited = false)]
internal sealed class JsonSchemaAttribute : Attribute
{
    /// <param name="format">The version of the format. Analyzers that do not know it read no rules from it.</param>
    /// <param name="specFile">The file name of the spec that the rules come from.</param>
    /// <param name="schema">The schema, as JSON text.</param>
    public JsonSchemaAttribute(int format, string specFile, string schema)
    {
        Format = format;
        SpecFile = specFile;
        Schema = schema;
    }

    public int Format { get; }

    public string SpecFile { get; }

    public string Schema { get; }
}
