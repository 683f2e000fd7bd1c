using System.Collections.Immutable;
using BuddyGen.Metadata;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace BuddyGen.Facts;

internal sealed partial class FactReader
{
    private Fact Created(IObjectCreationOperation creation, int depth)
    {
        var syntax = creation.Syntax;
        if (creation.Type is not INamedTypeSymbol type)
            return new Fact.Unknown(syntax);
        if (schemas.Get(type) is { } carrier)
            return carrier.IsEnum ? CreatedEnum(creation, depth) : CreatedObject(creation, carrier, depth);
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return creation.Arguments.Length == 1 ? Read(creation.Arguments[0].Value, depth + 1) : new Fact.Constant(JsonValue.Null, syntax);
        if (IsList(type))
            return CreatedList(creation, depth);
        return type.IsReferenceType ? new Fact.Present(syntax) : Typed(type, syntax);
    }

    private Fact CreatedEnum(IObjectCreationOperation creation, int depth)
    {
        if (creation.Arguments.Length == 0)
            return new Fact.Constant(JsonValue.Null, creation.Syntax);
        return creation.Constructor is { Parameters.Length: 1 } constructor && IsWireType(constructor.Parameters[0].Type)
            ? OfWire(Read(creation.Arguments[0].Value, depth + 1), creation.Syntax, deliberate: true)
            : new Fact.Unknown(creation.Syntax);
    }

    private Fact.Object CreatedObject(IObjectCreationOperation creation, SchemaType type, int depth)
    {
        var known = creation.Constructor is { Parameters.Length: 0 };
        var members = new Dictionary<string, Fact>(StringComparer.Ordinal);
        if (known)
            AddNeverSet(members, type);
        AddFixed(members, type);
        var rest = Initialize(members, known, creation.Initializer, type, depth);
        return new Fact.Object(members, rest, type.Symbol, creation.Syntax);
    }

    private Fact With(IWithOperation with, int depth)
    {
        if (schemas.Get(with.Type) is not { IsEnum: false, IsUnion: false } type)
            return new Fact.Unknown(with.Syntax);
        var members = new Dictionary<string, Fact>(StringComparer.Ordinal);
        var closed = false;
        if (Read(with.Operand, depth + 1) is Fact.Object operand)
        {
            closed = operand.Rest is Fact.Absent;
            foreach (var member in operand.Members)
                members[member.Key] = member.Value;
        }
        AddFixed(members, type);
        var rest = Initialize(members, closed, with.Initializer, type, depth);
        return new Fact.Object(members, rest, type.Symbol, with.Syntax);
    }

    /// <summary>Members that are written without anybody setting them: required ones that may be null. C#'s own <c>required</c> is the compiler's affair.</summary>
    private void AddNeverSet(Dictionary<string, Fact> members, SchemaType type)
    {
        foreach (var member in type.Properties)
        {
            if (member.Value.IsRequired)
                members[member.Key] = new Fact.Unknown();
            else if (type.Schema.Required.Contains(member.Key, StringComparer.Ordinal))
                switch (NullMeaningOf(type, member.Key))
                {
                    case NullMeaning.Null:
                        members[member.Key] = new Fact.Constant(JsonValue.Null);
                        break;
                    case NullMeaning.Unsure:
                        members[member.Key] = new Fact.Unknown();
                        break;
                }
        }
    }

    /// <summary>Members that nobody can set: their value is the only one that the schema allows.</summary>
    private static void AddFixed(Dictionary<string, Fact> members, SchemaType type)
    {
        foreach (var member in type.Properties)
            if (member.Value.SetMethod is null)
                members[member.Key] = type.Schema.Property(member.Key)?.Const is { } value ? new Fact.Constant(value) : new Fact.Unknown();
    }

    /// <summary>Applies an initializer to the members; returns what is true of all others then.</summary>
    private Fact Initialize(Dictionary<string, Fact> members, bool closed, IObjectOrCollectionInitializerOperation? initializer, SchemaType type, int depth)
    {
        foreach (var assignment in initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            var (target, value) = assignment switch
            {
                ISimpleAssignmentOperation simple => (simple.Target, simple.Value),
                IMemberInitializerOperation nested => (nested.InitializedMember, null),
                _ => (null, (IOperation?)null),
            };
            var property = (target as IPropertyReferenceOperation)?.Property;
            if (property is not null && type.IsExtensionData(property))
            {
                closed &= value is not null && Read(value, depth + 1) is Fact.Constant { Value.Kind: JsonKind.Null };
            }
            else if (type.IsOptions && property is not null && !SymbolEqualityComparer.Default.Equals(property.ContainingType, type.Symbol))
            {
                // What the options of all operations have, such as the time-out.
            }
            else if (property is not null && type.WireName(property) is { } wireName)
            {
                members[wireName] = value is null ? new Fact.Unknown(assignment.Syntax) : Member(value, (assignment.Syntax as AssignmentExpressionSyntax)?.Right ?? value.Syntax, type, wireName, depth);
            }
            else
            {
                // A member that the user added: its setter may set any other.
                members.Clear();
                AddFixed(members, type);
                closed = false;
            }
        }
        return closed ? new Fact.Absent() : new Fact.Unknown();
    }

    /// <summary>The value of a parameter: null is none, and nothing is known of it then.</summary>
    public Fact Sent(IOperation value) => Sent(value, value.Syntax, 0);

    private Fact Sent(IOperation value, SyntaxNode syntax, int depth)
    {
        var fact = IsDefaultLiteral(value) ? new Fact.Unknown() : Read(value, depth + 1);
        return Map(fact is Fact.Choice ? fact : At(fact, syntax), static option => option is Fact.Constant { Value.Kind: JsonKind.Null } ? new Fact.Unknown(option.Syntax) : option);
    }

    /// <param name="syntax">All of the value, casts and parentheses too.</param>
    private Fact Member(IOperation value, SyntaxNode syntax, SchemaType type, string wireName, int depth)
    {
        if (type.IsOptions)
            return Sent(value, syntax, depth);
        // `default` for a number is no value that somebody chose: the member counts as not set.
        var fact = IsDefaultLiteral(value) ? new Fact.Constant(JsonValue.Null) : Read(value, depth + 1);
        return Map(fact is Fact.Choice ? fact : At(fact, syntax), option => option is not Fact.Constant { Value.Kind: JsonKind.Null } ? option : NullMeaningOf(type, wireName) switch
        {
            NullMeaning.Absent => new Fact.Absent(option.Syntax),
            NullMeaning.Null => option,
            _ => new Fact.Unknown(option.Syntax),
        });
    }

    /// <summary>Of a required member C# itself says whether null is a value; of an optional one its type has null anyway.</summary>
    private NullMeaning NullMeaningOf(SchemaType type, string wireName)
    {
        if (type.Property(wireName)?.Type is { } member && type.Schema.Required.Contains(wireName, StringComparer.Ordinal))
            switch (member)
            {
                case { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } or { NullableAnnotation: NullableAnnotation.Annotated }:
                    return NullMeaning.Null;
                case { IsValueType: true } or { NullableAnnotation: NullableAnnotation.NotAnnotated }:
                    return NullMeaning.Absent;
            }
        return NullMeanings.Of(type.Schema.Property(wireName), schemas, type.Symbol.ContainingAssembly);
    }

    private static bool IsDefaultLiteral(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion)
            value = conversion.Operand;
        return value is IDefaultValueOperation && value.Syntax.IsKind(SyntaxKind.DefaultLiteralExpression);
    }
}
