using Microsoft.CodeAnalysis;

namespace BuddyGen.Generator.Tests.Pipeline;

/// <summary>What once went wrong in large documents of strangers, each as a small one of our own: C# without a warning.</summary>
public class SmallDocumentsTests
{
    [Theory]
    [InlineData("type: object\nrequired: [gift]\nproperties: {gift: {type: boolean, enum: [true, false]}, paid: {type: boolean, enum: [true, false, null]}}")]
    public void A_schema_compiles_without_a_warning(string schema) => Compiles(
        "openapi: 3.1.0\ninfo: {title: Parcels, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    Parcel:\n" + string.Concat(schema.Split('\n').Select(static line => "      " + line + "\n")));

    private static void Compiles(string text)
    {
        var run = GeneratorRun.Of("", new SpecInput("parcels.yaml", text));
        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Result.Diagnostics);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden));
    }
}
