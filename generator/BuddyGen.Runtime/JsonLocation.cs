namespace BuddyGen;

using global::System;
using global::System.Collections.Generic;
using global::System.Globalization;
using global::System.Text;
using global::System.Text.Json;

/// <summary>Says where in a document a byte stands. Reading keeps no account of it; only who has an error to report asks.</summary>
internal static class JsonLocation
{
    /// <summary>The JSON path (RFC 9535, singular query) of the value or name that starts at the position or holds it: <c>$.parcels[3].id</c>, <c>$['a b']</c>.</summary>
    public static string PathAt(ReadOnlySpan<byte> json, long position)
    {
        var steps = new List<Step>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 1000 });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
                {
                    // An error at the end of an object or array is about the whole of it.
                    steps.RemoveAt(steps.Count - 1);
                    if (reader.TokenStartIndex >= position)
                        break;
                    continue;
                }

                var isName = reader.TokenType == JsonTokenType.PropertyName;
                if (steps.Count > 0)
                {
                    var last = steps[steps.Count - 1];
                    if (isName)
                        steps[steps.Count - 1] = new Step(Name(ref reader), 0);
                    else if (last.IsArray)
                        steps[steps.Count - 1] = new Step(null, last.Index + 1);
                }
                // A name's own place is its value's: an error there is about the member.
                if (reader.TokenStartIndex >= position || (!isName && reader.BytesConsumed > position))
                    break;
                if (reader.TokenType == JsonTokenType.StartArray)
                    steps.Add(new Step(null, -1));
                else if (reader.TokenType == JsonTokenType.StartObject)
                    steps.Add(new Step("", -1));
            }
        }
        catch (JsonException)
        {
            // Malformed from here on; what was read says where.
        }
        return Join(steps);
    }

    private static string Join(List<Step> steps)
    {
        var path = new StringBuilder("$");
        foreach (var step in steps)
        {
            if (step.Index < 0)
                break; // Inside, before the first member or item.
            if (step.IsArray)
                path.Append('[').Append(step.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else if (IsPlain(step.Name!))
                path.Append('.').Append(step.Name);
            else
                path.Append("['").Append(step.Name!.Replace("\\", "\\\\").Replace("'", "\\'")).Append("']");
        }
        return path.ToString();
    }

    private static bool IsPlain(string name)
    {
        foreach (var character in name)
            if (!(character is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
                return false;
        return name.Length > 0 && name[0] is not (>= '0' and <= '9');
    }

    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    private readonly struct Step
    {
        public Step(string? name, int index)
        {
            Name = name;
            Index = index;
        }

        /// <summary>The member's name; null in an array.</summary>
        public string? Name { get; }

        /// <summary>The item's index; in an object 0; -1 before the first.</summary>
        public int Index { get; }

        public bool IsArray => Name is null;
    }
}
