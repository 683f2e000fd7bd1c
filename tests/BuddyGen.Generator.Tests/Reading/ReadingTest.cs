using System.Text;
using BuddyGen.Diagnostics;
using BuddyGen.Reading;
using BuddyGen.Schemas;
using Microsoft.CodeAnalysis.Text;

namespace BuddyGen.Generator.Tests.Reading;

/// <summary>What tests of reading share: a text in, a tree or the one problem out.</summary>
public abstract class ReadingTest
{
    internal static (SpecNode? Root, SpecProblem? Problem) Read(string text, string path = "pets.yaml")
    {
        var source = SourceText.From(text, Encoding.UTF8);
        var problems = new SpecProblems(path, source);
        var root = SpecReader.Read(path, source, problems, CancellationToken.None);
        var all = problems.ToEquatableArray();
        Assert.True(all.Count == (root is null ? 1 : 0), $"{all.Count} problems with {(root is null ? "no" : "a")} tree");
        return (root, all.Count == 0 ? null : all[0]);
    }

    internal static SpecNode Tree(string text, string path = "pets.yaml")
    {
        var (root, problem) = Read(text, path);
        Assert.True(root is not null, problem?.Arguments[0]);
        return root;
    }

    /// <summary>The tree as JSON: what most cases compare.</summary>
    internal static string Json(string text, string path = "pets.yaml") => JsonValues.FromNode(Tree(text, path)).ToJson();

    /// <summary>
    /// Reads a text in which «…» marks where the problem must be reported; the marks are not part of what is read. Returns the message.
    /// </summary>
    internal static string Refused(string marked, string path = "pets.yaml")
    {
        var start = marked.IndexOf('«');
        var end = marked.IndexOf('»') - 1;
        var (_, problem) = Read(marked.Replace("«", "").Replace("»", ""), path);
        Assert.True(problem is not null, "The text was read without a problem");
        Assert.Equal("BG0001", problem.Descriptor.Id);
        Assert.True(TextSpan.FromBounds(start, end) == problem.Span, $"{problem.Arguments[0]} at {problem.Span}, expected at {TextSpan.FromBounds(start, end)}");
        return problem.Arguments[0];
    }

    /// <summary>Runs something on a stack as small as hosts have them, where any recursion over a document overflows.</summary>
    internal static T OnSmallStack<T>(Func<T> run)
    {
        T result = default!;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = run();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        return failure is null ? result : throw new InvalidOperationException("On a stack of 256 KB", failure);
    }
}
