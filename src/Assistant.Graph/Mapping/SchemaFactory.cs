using System.Collections.Frozen;
using Assistant.Data;
using Assistant.Data.RowSecurity;
using Assistant.Engine.Execution.Mutations;
using Assistant.Engine.Execution.Mutations.Entities;
using Assistant.Engine.Relational.Conventions;
using Assistant.Engine.TypeSystem;
using Assistant.Engine.TypeSystem.Directives;
using Assistant.Graph.Modules.Calendar;
using Assistant.Graph.Modules.Chats;
using Assistant.Graph.Modules.Focus;
using Assistant.Graph.Modules.Identity;
using Assistant.Graph.Modules.Integrations;
using Assistant.Graph.Modules.Operations;
using Assistant.Graph.Modules.Productivity;
using Assistant.Graph.Modules.Slack;
using Assistant.Graph.Modules.Teams;

namespace Assistant.Graph.Mapping;

/// <summary>Builds the graph's schema from its modules.</summary>
public static class SchemaFactory
{
    private static readonly GraphModule[] Modules =
    [
        new IdentityModule(),
        new ChatsModule(),
        new FocusModule(),
        new ProductivityModule(),
        new TeamsModule(),
        new IntegrationsModule(),
        new SlackModule(),
        new CalendarModule(),
        new OperationsModule(),
    ];

    /// <summary>Builds the schema.</summary>
    /// <param name="paging">Page sizes; null for the defaults.</param>
    public static Schema Create(PagingOptions? paging = null)
    {
        using var context = AssistantDbContext.ForModel();
        var model = new RelationalModel(context.Model, new EnumDescriptions(Modules.SelectMany(module => module.Enums)));
        var entities = Modules.SelectMany(module => module.EntityTypes).Select(type => type.Describe(model)).ToArray();
        var byName = entities.ToFrozenDictionary(entity => entity.Name);
        MutationDescriptor[] mutations =
        [
            .. entities.SelectMany(EntityMutations.Describe),
            .. Modules.SelectMany(module => module.CreateMutations()).Select(mutation => mutation.Describe(model, byName)),
        ];
        var types = new RelationalTypes(entities, paging ?? new PagingOptions());
        var query = new ObjectType
        {
            Name = "Query",
            Description = "Everything that can be read. What the reader may not see doesn't exist in any answer.",
            Fields = [.. Modules.SelectMany(module => module.QueryFields(model)), .. types.CreateRootFields()],
        };
        var subscription = new ObjectType
        {
            Name = "Subscription",
            Description = "What can be listened to, over WebSocket (graphql-transport-ws) or server-sent events. It ends when one may no longer see what it is about.",
            Fields = [.. Modules.SelectMany(module => module.Subscriptions).Select(one => one.Describe(model, byName))],
        };
        return new SchemaBuilder
        {
            Description = "People with their chats, focus, activities and calendars, teams with their integrations and Slack workspaces: one graph over five products, and exactly the rows that the reader may see.",
        }
            .AddTypes(query, subscription)
            .AddTypes(types.CreateTypes())
            .AddTypes(MutationTypes.Create(mutations, Modules.SelectMany(module => module.ErrorTypes)))
            .AddTypes(Modules.SelectMany(module => module.Types))
            .AddTypes(Modules.SelectMany(module => module.CreateTypes(model)))
            .AddTypes(PolicyEnum.Create(RowRules.All), AuthorizeDirective.CreateApplyPolicy())
            .AddDirectives(AuthorizeDirective.Create(), CostDirective.Create(), ListSizeDirective.Create())
            .Build();
    }
}
