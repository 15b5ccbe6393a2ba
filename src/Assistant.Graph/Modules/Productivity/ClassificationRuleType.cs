using Assistant.Data.Modules.Productivity;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Productivity;

/// <summary>The type <c>ClassificationRule</c>.</summary>
internal sealed class ClassificationRuleType : EntityType<ClassificationRule>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<ClassificationRule> type)
    {
        type.Description("What time with an application or website counts as. A rule is one person's, who alone sees it, or everybody's.");
        type.Field(rule => rule.AppName, "The application that the rule is about, by a pattern of its name.");
        type.Field(rule => rule.UrlPattern, "The addresses that the rule is about, by a regular expression.");
        type.Field(rule => rule.Category, "What the time counts as spent on, such as `development`.");
        type.Field(rule => rule.IsProductive, "Whether the time counts as well spent.");
        type.Field(rule => rule.Priority, "Which of several rules that fit is applied: the one with the greatest priority.");
        type.Field(rule => rule.IsActive, "Whether the rule is applied at all.");
        type.Field(rule => rule.CreatedAt, "When the rule was made.");
        type.Field(rule => rule.UpdatedAt, "When the rule last changed.");
        type.Field(rule => rule.UserId, "The key of the person whose rule it is; missing for everybody's.");
        type.Reference(rule => rule.User, "The person whose rule it is; missing for everybody's.");
        type.RootById("classificationRule");
        type.RootConnection(
            "classificationRules", "All rules that hold for the reader, one's own and everybody's, the greatest priority first.", newestBy: rule => rule.Priority);
    }
}
