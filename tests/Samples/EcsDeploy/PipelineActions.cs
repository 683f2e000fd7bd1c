using System.Text.Json.Nodes;

namespace EcsDeploy;

/// <summary>The actions of the pipeline that <see cref="DocumentedEndpoint"/> plays: at first one of another kind, which only a list shows.</summary>
/// <param name="answer">What an added action looks like in answers; by default <see cref="ReferencePage.Answer"/>.</param>
internal sealed class PipelineActions(Func<JsonObject, JsonObject>? answer)
{
    private const long OtherAction = 4566;

    private readonly SortedDictionary<long, JsonObject> _actions = new()
    {
        [OtherAction] = new JsonObject
        {
            ["type"] = "BUILD",
            ["id"] = OtherAction,
            ["name"] = "Run tests",
            ["last_execution_status"] = "SUCCESSFUL",
            ["docker_image_name"] = "node",
            ["execute_commands"] = new JsonArray("npm ci", "npm test"),
            ["working_directory"] = null,
        },
    };

    private long _next = ReferencePage.FirstAction;

    public JsonObject Add(JsonObject request)
    {
        var id = _next++;
        var action = answer is null ? ReferencePage.Answer(request, id) : answer(request);
        _actions[id] = action.DeepClone().AsObject();
        return action;
    }

    public JsonObject List() => new() { ["actions"] = new JsonArray([.. _actions.Values.Select(action => action.DeepClone())]) };

    public JsonObject? Find(long id) => _actions.GetValueOrDefault(id);

    public JsonObject Update(long id, JsonObject request)
    {
        ReferencePage.Apply(request, _actions[id]);
        return _actions[id];
    }

    public void Delete(long id) => _actions.Remove(id);
}
