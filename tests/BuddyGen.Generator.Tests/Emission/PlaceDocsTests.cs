using BuddyGen.Emission;

namespace BuddyGen.Generator.Tests.Emission;

public class PlaceDocsTests
{
    [Theory]
    [InlineData("#/components/schemas/Parcel", "The schema <c>Parcel</c>.")]
    [InlineData("other.yaml#/components/schemas/Parcel", "The schema <c>Parcel</c>.")]
    [InlineData("#/components/schemas/Parcel/properties/size", "The member <c>size</c> of the schema <c>Parcel</c>.")]
    [InlineData("#/components/schemas/Parcel/properties/items", "The member <c>items</c> of the schema <c>Parcel</c>.")]
    [InlineData("#/components/schemas/Parcels/items/properties/a~1b", "The member <c>a/b</c> of an item of the schema <c>Parcels</c>.")]
    [InlineData("#/components/schemas/Parcels/additionalProperties", "A value of the schema <c>Parcels</c>.")]
    [InlineData("#/components/schemas/Parcel/oneOf/1", "An alternative of the schema <c>Parcel</c>.")]
    [InlineData("#/components/schemas/Parcel/allOf/0/properties/size", "The member <c>size</c> of the schema <c>Parcel</c>.")]
    [InlineData("#/components/schemas/Parcel/properties/allOf/properties/size", "The member <c>size</c> of the member <c>allOf</c> of the schema <c>Parcel</c>.")]
    [InlineData("#/$defs/Size", "The schema <c>Size</c>.")]
    [InlineData("#/paths/~1parcels~1%7Bid%7D/post/requestBody/content/application~1json/schema", "The request body of <c>POST /parcels/{id}</c>.")]
    [InlineData("#/paths/~1parcels/get/responses/200/content/application~1json/schema/properties/<b>", "The member <c>&lt;b&gt;</c> of the response <c>200</c> of <c>GET /parcels</c>.")]
    [InlineData("#/paths/~1parcels/get/responses/default/content/application~1json/schema", "The default response of <c>GET /parcels</c>.")]
    [InlineData("#/paths/~1parcels/get/parameters/0/schema", "A parameter of <c>GET /parcels</c>.")]
    [InlineData("#/paths/~1parcels/parameters/0/schema/items", "An item of a parameter of <c>/parcels</c>.")]
    [InlineData("#/components/responses/NotFound/content/application~1json/schema", "The response <c>NotFound</c>.")]
    [InlineData("#/components/parameters/Sort/schema", "The parameter <c>Sort</c>.")]
    [InlineData("#/x", "The schema at <c>#/x</c>.")]
    [InlineData("other.yaml", "The schema at <c>other.yaml</c>.")]
    [InlineData("#/", "The schema at <c>#/</c>.")]
    [InlineData("#/components/schemas/A/properties/b/properties/c/properties/d/properties/e", "The schema at <c>#/components/schemas/A/properties/b/properties/c/properties/d/properties/e</c>.")]
    public void A_type_without_a_description_is_told_by_its_place(string pointer, string sentence) => Assert.Equal(sentence, PlaceDocs.Of(pointer));
}
