using BuddyGen.Reading;
using BuddyGen.Schemas;

namespace BuddyGen.OpenApi;

/// <summary>The keywords of one schema that hold no subschemas. OpenAPI 3.0's dialect ends in the words of JSON Schema 2020-12.</summary>
internal sealed class KeywordReader(Position position, OpenApiScope scope)
{
    public JsonSchema Schema { get; private set; } = JsonSchema.Any;
    public bool OrNull { get; private set; }
    public string? Title { get; private set; }
    public string? Description { get; private set; }
    public JsonValue? Default { get; private set; }
    public bool Deprecated { get; private set; }
    public bool ReadOnly { get; private set; }
    public bool WriteOnly { get; private set; }
    public bool IsBase64 { get; private set; }
    public string? PinnedName { get; private set; }
    public IReadOnlyList<string> EnumNames { get; private set; } = [];
    public IReadOnlyList<string> EnumDescriptions { get; private set; } = [];

    private bool Is30 => position.Pointer.Resource.Document.Version == OpenApiVersion.V30;

    public KeywordReader Read()
    {
        var nullable = false;
        bool exclusiveMinimum = false, exclusiveMaximum = false;
        foreach (var member in position.Node.Members)
        {
            var value = member.Value;
            if (Is30 && SchemaKeywords.NotIn30.Contains(member.Name))
            {
                scope.Invalid(member.NameSpan, $"'{member.Name}' is not a keyword of OpenAPI 3.0; it is read as OpenAPI 3.1 has it");
            }
            switch (member.Name)
            {
                case "type":
                    Schema = Schema with { Types = ReadTypes(value) };
                    break;
                case "const":
                    Schema = Schema with { Const = Value(member.Name, value) };
                    break;
                case "enum":
                    ReadEnum(value);
                    break;
                case "minimum":
                    Schema = Schema with { Minimum = Number(member.Name, value) };
                    break;
                case "maximum":
                    Schema = Schema with { Maximum = Number(member.Name, value) };
                    break;
                case "exclusiveMinimum" when Is30:
                    exclusiveMinimum = Flag(member.Name, value);
                    break;
                case "exclusiveMaximum" when Is30:
                    exclusiveMaximum = Flag(member.Name, value);
                    break;
                case "exclusiveMinimum":
                    Schema = Schema with { ExclusiveMinimum = Number(member.Name, value) };
                    break;
                case "exclusiveMaximum":
                    Schema = Schema with { ExclusiveMaximum = Number(member.Name, value) };
                    break;
                case "multipleOf":
                    var divisor = Number(member.Name, value);
                    if (divisor is { Sign: <= 0 })
                        Wrong(member.Name, value, "a number above 0");
                    else
                        Schema = Schema with { MultipleOf = divisor };
                    break;
                case "minLength":
                    Schema = Schema with { MinLength = Count(member.Name, value) };
                    break;
                case "maxLength":
                    Schema = Schema with { MaxLength = Count(member.Name, value) };
                    break;
                case "minItems":
                    Schema = Schema with { MinItems = Count(member.Name, value) };
                    break;
                case "maxItems":
                    Schema = Schema with { MaxItems = Count(member.Name, value) };
                    break;
                case "minContains":
                    Schema = Schema with { MinContains = Count(member.Name, value) };
                    break;
                case "maxContains":
                    Schema = Schema with { MaxContains = Count(member.Name, value) };
                    break;
                case "minProperties":
                    Schema = Schema with { MinProperties = Count(member.Name, value) };
                    break;
                case "maxProperties":
                    Schema = Schema with { MaxProperties = Count(member.Name, value) };
                    break;
                case "pattern":
                    Schema = Schema with { Pattern = Text(member.Name, value) };
                    break;
                case "format":
                    Schema = Schema with { Format = Text(member.Name, value) };
                    break;
                case "uniqueItems":
                    Schema = Schema with { UniqueItems = Flag(member.Name, value) };
                    break;
                case "required":
                    Schema = Schema with { Required = Names(member.Name, value) };
                    break;
                case "dependentRequired":
                    Schema = Schema with { DependentRequired = ReadDependentRequired(value) };
                    break;
                case "example":
                    if (Schema.Examples.Count == 0 && PlainValues.Of(value) is { } example)
                        Schema = Schema with { Examples = new EquatableArray<JsonValue>([example]) };
                    break;
                case "examples" when value.Kind == NodeKind.Sequence:
                    Schema = Schema with { Examples = value.Items.Select(PlainValues.Of).OfType<JsonValue>().ToEquatableArray() };
                    break;
                case "examples":
                    Wrong(member.Name, value, "a list");
                    break;
                case "title":
                    Title = Text(member.Name, value);
                    break;
                case "description":
                    Description = Text(member.Name, value);
                    break;
                case "default":
                    Default = Value(member.Name, value);
                    break;
                case "deprecated":
                    Deprecated = Flag(member.Name, value);
                    break;
                case "readOnly":
                    ReadOnly = Flag(member.Name, value);
                    break;
                case "writeOnly":
                    WriteOnly = Flag(member.Name, value);
                    break;
                case "contentEncoding":
                    IsBase64 = Text(member.Name, value) == "base64";
                    break;
                case "nullable" when Is30:
                    nullable = Flag(member.Name, value);
                    break;
                case "nullable":
                    scope.Invalid(member.NameSpan, "'nullable' is not a keyword since OpenAPI 3.1; add \"null\" to 'type' instead; it is ignored");
                    break;
                case "x-buddygen-name":
                    PinnedName = Text(member.Name, value);
                    break;
                case "x-enum-varnames" or "x-enumNames":
                    EnumNames = BesideEnum(value);
                    break;
                case "x-enum-descriptions" or "x-enumDescriptions":
                    EnumDescriptions = BesideEnum(value);
                    break;
                case "unevaluatedProperties" or "unevaluatedItems" or "$dynamicRef" or "$recursiveRef":
                    scope.Unsupported(member.NameSpan, $"'{member.Name}' is not supported; it is ignored");
                    break;
                default:
                    if (!SchemaKeywords.Others.Contains(member.Name))
                        Unknown(member);
                    break;
            }
        }
        if (ReadOnly && WriteOnly)
            scope.Invalid(position.Place, "A schema cannot be both 'readOnly' and 'writeOnly'; both are ignored");
        if (exclusiveMinimum)
            Schema = Schema with { ExclusiveMinimum = Schema.Minimum, Minimum = null };
        if (exclusiveMaximum)
            Schema = Schema with { ExclusiveMaximum = Schema.Maximum, Maximum = null };
        if (nullable)
            AllowNull();
        return this;
    }

    /// <summary>
    /// By the letter of 3.0.3 <c>nullable</c> acts only beside <c>type</c>, and an <c>enum</c> must name null itself; documents mean what they say
    /// in every place.
    /// </summary>
    private void AllowNull()
    {
        if (Schema.Types.Count == 0)
        {
            OrNull = true;
            return;
        }
        Schema = Schema with { Types = Schema.Types.Append("null").Distinct(StringComparer.Ordinal).ToEquatableArray() };
        if (Schema.Enum is { } values && !values.Contains(JsonValue.Null))
            Schema = Schema with { Enum = values.Append(JsonValue.Null).ToEquatableArray() };
    }

    private void Unknown(SpecMember member)
    {
        if (Fields.IsExtension(member.Name))
            return;
        // JSON Schema takes unknown keywords as annotations: since 3.1 only a probable misspelling is worth a word.
        var suggestion = Suggestion.Clause(member.Name, SchemaKeywords.All);
        if (Is30 || suggestion.Length > 0)
            scope.Invalid(member.NameSpan, $"'{References.Short(member.Name)}' is not a keyword of a schema; it is ignored{suggestion}");
    }

    private EquatableArray<string> ReadTypes(SpecNode value)
    {
        if (value.Kind == NodeKind.String)
            return ReadType(value) is { } type ? new EquatableArray<string>([type]) : default;
        if (value.Kind == NodeKind.Sequence && !Is30)
            return value.Items.Select(ReadType).OfType<string>().Distinct(StringComparer.Ordinal).ToEquatableArray();
        Wrong("type", value, Is30 ? "text" : "text or a list of texts");
        return default;
    }

    private string? ReadType(SpecNode value)
    {
        if (value.Kind == NodeKind.String && SchemaKeywords.Types.Contains(value.Text) && !(Is30 && value.Text == "null"))
            return value.Text;
        if (value.Kind == NodeKind.String)
            scope.Invalid(value.Span, $"'{References.Short(value.Text)}' is not a type; it is ignored{Suggestion.Clause(value.Text, SchemaKeywords.Types)}");
        else
            scope.Invalid(value.Span, $"A type must be text such as \"string\", not {Fields.KindOf(value)}; it is ignored");
        return null;
    }

    private void ReadEnum(SpecNode value)
    {
        if (value.Kind != NodeKind.Sequence)
        {
            Wrong("enum", value, "a list");
            return;
        }
        var values = new List<JsonValue>(value.Items.Count);
        var seen = new HashSet<JsonValue>();
        foreach (var item in value.Items)
            if (Value("enum", item) is { } one && seen.Add(one))
                values.Add(one);
        if (values.Count == 0)
            scope.Invalid(value.Span, "'enum' must list at least one value; it is ignored");
        else
            Schema = Schema with { Enum = values.ToEquatableArray() };
    }

    /// <summary>An extension with a text for each value of <c>enum</c>. No standard says what it means, so another form is simply not understood.</summary>
    private List<string> BesideEnum(SpecNode texts)
    {
        var beside = new List<string>();
        if (!position.Node.TryGet("enum", out var values) || values.Kind != NodeKind.Sequence || texts.Kind != NodeKind.Sequence || texts.Items.Count != values.Items.Count)
            return beside;
        var seen = new HashSet<JsonValue>();
        for (var i = 0; i < texts.Items.Count; i++)
            if (PlainValues.Of(values.Items[i]) is { } value && seen.Add(value))
                beside.Add(texts.Items[i].Kind == NodeKind.String ? texts.Items[i].Text : "");
        return beside;
    }

    private EquatableArray<NamedNames> ReadDependentRequired(SpecNode value)
    {
        if (value.Kind == NodeKind.Mapping)
            return value.Members.Select(member => new NamedNames(member.Name, Names("dependentRequired", member.Value))).ToEquatableArray();
        Wrong("dependentRequired", value, "a mapping");
        return default;
    }

    private EquatableArray<string> Names(string keyword, SpecNode value)
    {
        if (value.Kind != NodeKind.Sequence)
        {
            Wrong(keyword, value, "a list of property names");
            return default;
        }
        var names = new List<string>(value.Items.Count);
        foreach (var item in value.Items)
            if (item.Kind == NodeKind.String)
                names.Add(item.Text);
            else
                Wrong("a name in " + keyword, item, "text");
        return names.Distinct(StringComparer.Ordinal).ToEquatableArray();
    }

    private JsonValue? Value(string keyword, SpecNode value)
    {
        var json = PlainValues.Of(value);
        if (json is null)
            scope.Invalid(value.Span, $"The value of '{keyword}' cannot be written as JSON of a sensible size; it is ignored");
        return json;
    }

    private JsonNumber? Number(string keyword, SpecNode value)
    {
        if (PlainValues.TryNumber(value, out var number))
            return number;
        Wrong(keyword, value, "a number");
        return null;
    }

    private long? Count(string keyword, SpecNode value)
    {
        if (PlainValues.TryNumber(value, out var number) && number.IsInteger && number.Sign >= 0)
            return long.TryParse(number.ToString(), out var count) ? count : long.MaxValue;
        Wrong(keyword, value, "a whole number, 0 or above");
        return null;
    }

    private bool Flag(string keyword, SpecNode value)
    {
        if (value.Kind != NodeKind.Boolean)
            Wrong(keyword, value, "true or false");
        return value is { Kind: NodeKind.Boolean, Text: "true" };
    }

    private string? Text(string keyword, SpecNode value)
    {
        if (value.Kind == NodeKind.String)
            return value.Text;
        Wrong(keyword, value, "text");
        return null;
    }

    private void Wrong(string keyword, SpecNode value, string expected)
    {
        var actual = value.Kind is NodeKind.Number or NodeKind.Boolean ? References.Short(value.Text) : Fields.KindOf(value);
        scope.Invalid(value.Span, $"'{keyword}' must be {expected}, not {actual}; it is ignored");
    }
}
