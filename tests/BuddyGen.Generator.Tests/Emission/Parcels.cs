using BuddyGen.Modeling;
using BuddyGen.Schemas;

namespace BuddyGen.Generator.Tests.Emission;

/// <summary>Models made by hand: every type of member, in every way of being present.</summary>
internal static class Parcels
{
    public static readonly SpecIdentity Spec = new("Courier.Parcels", "Courier", "public", "parcels.yaml");

    public static readonly TypeRef Text = new TypeRef.Primitive(PrimitiveKind.String);
    public static readonly TypeRef Integer = new TypeRef.Primitive(PrimitiveKind.Int64);
    public static readonly TypeRef Size = new TypeRef.Named("Size", NamedForm.Enum);
    public static readonly TypeRef Contact = new TypeRef.Named("Contact", NamedForm.Request);

    public static readonly EnumModel SizeEnum = new()
    {
        Spec = Spec,
        Name = "Size",
        Pointer = "#/components/schemas/Size",
        Description = "How large it is.",
        Values = new([new("Small", "SMALL", "Fits a letter box."), new("Large", "LARGE", null)]),
    };

    public static readonly ObjectModel ContactType = Object("Contact", NamedForm.Request, Property("name", "Name", Text, required: true), Property("phone", "Phone", Text));

    public static PropertyModel Property(string wireName, string name, TypeRef type, bool required = false, bool nullable = false) =>
        new() { WireName = wireName, Name = name, Type = type, Required = required, Nullable = nullable };

    public static PropertyModel Fixed(string wireName, string name, TypeRef type, JsonValue value) =>
        new() { WireName = wireName, Name = name, Type = type, Required = true, Const = value };

    public static ObjectModel Object(string name, NamedForm form, params PropertyModel[] properties) => new()
    {
        Spec = Spec,
        Name = name,
        Pointer = "#/components/schemas/" + name,
        Form = form,
        Properties = new(properties),
        AdditionalPropertiesName = "AdditionalProperties",
    };

    /// <summary>The types that a member can have, each with a value of it in JSON as it is written again.</summary>
    public static IEnumerable<(string Name, TypeRef Type, string Json)> Kinds()
    {
        foreach (var (kind, json) in Primitives)
            yield return (kind.ToString(), new TypeRef.Primitive(kind), json);
        yield return ("Size", Size, "\"SMALL\"");
        yield return ("Contact", Contact, """{"name":"Ada"}""");
        yield return ("Json", new TypeRef.Json(), """{"any":[1,null]}""");
        yield return ("Names", new TypeRef.List(Text, ItemNullable: false), """["a","b"]""");
        yield return ("NamesOrNulls", new TypeRef.List(Text, ItemNullable: true), """["a",null]""");
        yield return ("CountsOrNulls", new TypeRef.List(Integer, ItemNullable: true), "[1,null]");
        yield return ("Sizes", new TypeRef.List(Size, ItemNullable: false), """["SMALL","NEW"]""");
        yield return ("SizesOrNulls", new TypeRef.List(Size, ItemNullable: true), """["SMALL",null]""");
        yield return ("Contacts", new TypeRef.List(Contact, ItemNullable: false), """[{"name":"Ada"},{"name":"Bob"}]""");
        yield return ("ContactsOrNulls", new TypeRef.List(Contact, ItemNullable: true), """[{"name":"Ada"},null]""");
        yield return ("Grid", new TypeRef.List(new TypeRef.List(new TypeRef.List(Integer, false), false), false), "[[[1,2],[]],[]]");
        yield return ("Counts", new TypeRef.Map(Integer, ValueNullable: false), """{"a":1,"b":2}""");
        yield return ("SizeMap", new TypeRef.Map(Size, ValueNullable: true), """{"a":"SMALL","b":null}""");
        yield return ("ContactMap", new TypeRef.Map(Contact, ValueNullable: false), """{"a":{"name":"Ada"}}""");
        yield return ("Deep", new TypeRef.Map(new TypeRef.List(new TypeRef.Map(new TypeRef.Json(), true), true), true), """{"a":[{"b":1},null],"c":null}""");
    }

    private static readonly (PrimitiveKind Kind, string Json)[] Primitives =
    [
        (PrimitiveKind.String, "\"x\""),
        (PrimitiveKind.Boolean, "false"),
        (PrimitiveKind.Int32, "0"),
        (PrimitiveKind.Int64, "9223372036854775807"),
        (PrimitiveKind.UInt64, "18446744073709551615"),
        (PrimitiveKind.Single, "1.5"),
        (PrimitiveKind.Double, "0.1"),
        (PrimitiveKind.Decimal, "79228162514264337593543950335"),
        (PrimitiveKind.DateTimeOffset, "\"2026-11-24T20:00:00+01:00\""),
        (PrimitiveKind.DateOnly, "\"2026-11-24\""),
        (PrimitiveKind.Guid, "\"0c8a4ad5-1f5c-4c5c-8d3c-6f2b8f0c7a11\""),
        (PrimitiveKind.Bytes, "\"AQID\""),
    ];
}
