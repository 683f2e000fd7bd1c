using BuddyGen.Evaluation;
using BuddyGen.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Rules;

/// <summary>Where a violation is shown.</summary>
internal static class Places
{
    public static Location Of(Violation violation, SyntaxNode creation)
    {
        var place = violation.Id switch
        {
            "BG1001" or "BG1008" => violation.Subject.Syntax,
            "BG1003" => Member(violation) ?? violation.Place?.Syntax,
            _ => (violation.Place ?? violation.Subject).Syntax,
        };
        // What stands elsewhere, such as in the operand of a `with`, is not where the object was last completed.
        return place is null || place == creation || place.SyntaxTree != creation.SyntaxTree || !Written(creation).Contains(place.Span)
            ? Name(creation)
            : place.GetLocation();
    }

    /// <summary>The name of the created type; without one, <c>new</c>; or <c>with</c>.</summary>
    private static Location Name(SyntaxNode creation) => creation switch
    {
        ObjectCreationExpressionSyntax named => named.Type.GetLocation(),
        ImplicitObjectCreationExpressionSyntax unnamed => unnamed.NewKeyword.GetLocation(),
        WithExpressionSyntax with => with.WithKeyword.GetLocation(),
        _ => creation.GetLocation(),
    };

    private static TextSpan Written(SyntaxNode creation) => creation is WithExpressionSyntax with ? with.Initializer.Span : creation.Span;

    /// <summary>The forbidden member's name where it is assigned.</summary>
    private static SyntaxNode? Member(Violation violation) =>
        violation.Member is { } name && violation.Subject is Fact.Object subject
            ? subject[name].Syntax?.AncestorsAndSelf().OfType<AssignmentExpressionSyntax>().FirstOrDefault(static assignment => assignment.Parent is InitializerExpressionSyntax)?.Left
            : null;
}
