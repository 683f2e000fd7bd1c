using Basic.Reference.Assemblies;
using BuddyGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace BuddyGen.Analyzers.Tests;

/// <summary>Runs the analyzer, and a fix, over code that uses the emitted types.</summary>
public abstract class UseTest
{
    /// <summary>All that the request needs, for tests of something else.</summary>
    protected const string Rest = """Name = "n", Integration = new AmazonIntegrationRef { Identifier = "aws" }, Region = "r", LocalPath = "l", Cluster = "c", Service = "s" """;

    /// <summary>All that the parcel needs, for tests of something else.</summary>
    protected const string ParcelRest = """CustomerId = 1, WeightGrams = 500, Recipient = new Contact { Name = "J" }, StreetAddress = "1 Main Street" """;

    private static readonly ReferenceAssemblies NoPackages = new("net10.0");

    /// <summary>An expected diagnostic at the place <c>{|#0:…|}</c>.</summary>
    protected static DiagnosticResult Expect(string id, string message, int place = 0)
    {
        var severity = id is "BG1001" or "BG1002" or "BG1003" or "BG1008" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
        return new DiagnosticResult(id, severity).WithLocation(place).WithMessage(message);
    }

    /// <summary>The body of a method of a class.</summary>
    protected static string Body(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using Buddy;
        using Parcels;

        class C
        {
            void M()
            {
                {{statements}}
            }

            static void Send(AddAwsEcsActionRequest request) { }
            static T Any<T>() => throw new Exception();
        }
        """;

    /// <summary>Fails on any diagnostic that is not marked <c>{|BG1001:…|}</c> or expected.</summary>
    protected static Task CheckBodyAsync(string statements, params DiagnosticResult[] expected) => CheckAsync(Body(statements), expected);

    protected static Task CheckAsync(string code, params DiagnosticResult[] expected) => CheckAsync(EmittedSpecs.Both, code, expected);

    private protected static async Task CheckAsync(EmittedSpecs emitted, string code, params DiagnosticResult[] expected)
    {
        var test = new AnalyzerRun { TestCode = code };
        test.TestState.AdditionalReferences.Add(emitted.Assembly);
        test.ExpectedDiagnostics.AddRange(expected);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>With the emitted files as part of the same compilation.</summary>
    protected static async Task CheckWithSourcesAsync(string code, params DiagnosticResult[] expected)
    {
        var test = new AnalyzerRun { TestCode = code };
        foreach (var (name, text) in EmittedSpecs.Both.Sources)
            test.TestState.Sources.Add((name, text));
        test.ExpectedDiagnostics.AddRange(expected);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Applies the offer of that key to the first diagnostic, once; <paramref name="all"/>: and to all at once.</summary>
    private protected static Task FixAsync<TFix>(string code, string result, string key, bool all = false)
        where TFix : CodeFixProvider, new() => FixAsync<TFix>(EmittedSpecs.Both, code, result, key, all);

    private protected static async Task FixAsync<TFix>(EmittedSpecs emitted, string code, string result, string key, bool all = false)
        where TFix : CodeFixProvider, new()
    {
        var test = new FixRun<TFix>
        {
            TestCode = code,
            FixedCode = result,
            CodeActionEquivalenceKey = key,
            CodeFixTestBehaviors = (all ? CodeFixTestBehaviors.None : CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck) | CodeFixTestBehaviors.SkipLocalDiagnosticCheck,
        };
        test.TestState.AdditionalReferences.Add(emitted.Assembly);
        test.FixedState.AdditionalReferences.Add(emitted.Assembly);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private protected static Task FixBodyAsync<TFix>(string statements, string result, string key, bool all = false)
        where TFix : CodeFixProvider, new() => FixAsync<TFix>(Body(statements), Body(result), key, all);

    private sealed class AnalyzerRun : CSharpCodeFixTest<UseAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
    {
        public AnalyzerRun()
        {
            ReferenceAssemblies = NoPackages;
            TestState.AdditionalReferences.AddRange(Net100.References.All);
        }

        protected override CompilationOptions CreateCompilationOptions() => Options(base.CreateCompilationOptions());

        protected override ParseOptions CreateParseOptions() => EmittedSpecs.ParseOptions;
    }

    private sealed class FixRun<TFix> : CSharpCodeFixTest<UseAnalyzer, TFix, DefaultVerifier>
        where TFix : CodeFixProvider, new()
    {
        public FixRun()
        {
            ReferenceAssemblies = NoPackages;
            TestState.AdditionalReferences.AddRange(Net100.References.All);
            FixedState.AdditionalReferences.AddRange(Net100.References.All);
        }

        protected override CompilationOptions CreateCompilationOptions() => Options(base.CreateCompilationOptions());

        protected override ParseOptions CreateParseOptions() => EmittedSpecs.ParseOptions;
    }

    private static CompilationOptions Options(CompilationOptions options) => ((CSharpCompilationOptions)options).WithNullableContextOptions(NullableContextOptions.Enable);
}
