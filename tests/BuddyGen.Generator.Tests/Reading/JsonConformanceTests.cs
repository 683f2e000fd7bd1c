using System.Text;

namespace BuddyGen.Generator.Tests.Reading;

/// <summary>json-test-suite: <c>y_</c> must be accepted, <c>n_</c> must be refused, <c>i_</c> is ours to decide.</summary>
public class JsonConformanceTests : ReadingTest
{
    /// <summary>RFC 8259 §4 leaves a name that stands twice to the reader: for us it is an error.</summary>
    private static readonly string[] RefusedOnPurpose = ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"];

    /// <summary>
    /// Those of <c>i_</c> that are refused. The others are read: numbers of any size, for they stay text, and bytes that are no UTF-8,
    /// of which the compiler has made U+FFFD before we see them.
    /// </summary>
    private static readonly (string Message, string[] Cases)[] RefusedThoughUndefined =
    [
        ("half of a surrogate pair",
        [
            "i_object_key_lone_2nd_surrogate.json", "i_string_1st_surrogate_but_2nd_missing.json", "i_string_1st_valid_surrogate_2nd_invalid.json",
            "i_string_incomplete_surrogate_and_escape_valid.json", "i_string_incomplete_surrogate_pair.json",
            "i_string_incomplete_surrogates_escape_valid.json", "i_string_invalid_lonely_surrogate.json", "i_string_invalid_surrogate.json",
            "i_string_inverted_surrogates_U+1D11E.json", "i_string_lone_second_surrogate.json",
        ]),
        ("expected a value", ["i_string_utf16BE_no_BOM.json", "i_string_utf16LE_no_BOM.json"]),
        ("nested deeper than 128 levels", ["i_structure_500_nested_arrays.json"]),
    ];

    [Fact]
    public void Every_case_is_read_or_refused_at_a_place_in_the_text()
    {
        var wrong = new List<string>();
        var undefined = new List<string>();
        var files = Directory.GetFiles(Path.Combine(Corpora.Folder("json-test-suite"), "test_parsing"), "*.json");
        Assert.Equal(318, files.Length);
        foreach (var file in files)
        {
            var name = Path.GetFileName(file);
            // As a compiler reads an additional file: UTF-8, what is none replaced; a byte order mark decides otherwise.
            using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            var text = reader.ReadToEnd();
            var (root, problem) = OnSmallStack(() => Read(text, "case.json"));
            if (problem is not null && problem.Span.End > text.Length)
                wrong.Add($"{name}: a problem at {problem.Span} of {text.Length}");
            if (name[0] == 'i' && problem is not null)
            {
                undefined.Add(name);
                if (!RefusedThoughUndefined.Any(entry => entry.Cases.Contains(name) && problem.Arguments[0].Contains(entry.Message, StringComparison.Ordinal)))
                    wrong.Add($"{name}: {problem.Arguments[0]}");
            }
            else if (name[0] == 'y' && (root is null) != RefusedOnPurpose.Contains(name))
                wrong.Add($"{name}: {problem?.Arguments[0] ?? "read"}");
            else if (name[0] == 'n' && root is not null)
                wrong.Add($"{name}: read");
        }
        Assert.Empty(wrong);
        Assert.Equal(RefusedThoughUndefined.SelectMany(entry => entry.Cases).Order(StringComparer.Ordinal), undefined.Order(StringComparer.Ordinal));
    }
}
