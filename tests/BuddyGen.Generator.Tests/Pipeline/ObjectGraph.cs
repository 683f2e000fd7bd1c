using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>All that a value keeps alive, field by field, whoever declares the field and however private it is.</summary>
internal static class ObjectGraph
{
    /// <summary>What belongs to one compilation: it is never equal to the next one's, and it keeps all of that compilation in memory.</summary>
    private static readonly Type[] OfOneCompilation =
    [
        typeof(Compilation), typeof(SemanticModel), typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxToken), typeof(SyntaxTrivia), typeof(SyntaxReference),
        typeof(IOperation), typeof(Location), typeof(Diagnostic), typeof(AdditionalText), typeof(SourceText), typeof(AttributeData), typeof(MetadataReference), typeof(ParseOptions),
    ];

    /// <summary>The way, by fields, to each thing of a compilation that the value holds; the ways end there.</summary>
    public static IReadOnlyList<string> HeldOfACompilation(object? value, out int objects)
    {
        var found = new List<string>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var next = new Stack<(object Value, string Way)>();
        Visit(value, "");
        while (next.TryPop(out var item))
        {
            if (OfOneCompilation.FirstOrDefault(type => type.IsInstanceOfType(item.Value)) is { } type)
                found.Add($"{item.Way}: {type.Name}");
            else if (item.Value is Array array)
                foreach (var element in array)
                    Visit(element, item.Way + "[]");
            else
                foreach (var field in Fields(item.Value.GetType()))
                    Visit(field.GetValue(item.Value), item.Way + "." + field.Name);
        }
        objects = seen.Count;
        return found;

        void Visit(object? child, string way)
        {
            // What reflection speaks of is the process's own; numbers hold nothing.
            if (child is null or string or MemberInfo or Assembly or Module or Pointer || child.GetType() is { IsPrimitive: true } or { IsEnum: true })
                return;
            // A structure is a new box each time it is read.
            if (child is ValueType || seen.Add(child))
                next.Push((child, way));
        }
    }

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
            foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                if (!field.FieldType.IsPointer && !field.FieldType.IsByRefLike)
                    yield return field;
    }
}
