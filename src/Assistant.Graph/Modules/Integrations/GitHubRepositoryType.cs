using Assistant.Data.Modules.Integrations;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Integrations;

/// <summary>The type <c>GitHubRepository</c>.</summary>
internal sealed class GitHubRepositoryType : EntityType<GitHubRepository>
{
    /// <inheritdoc/>
    protected override void Configure(EntityTypeDescriptor<GitHubRepository> type)
    {
        type.Description("A GitHub repository that the person works with.");
        type.Field(repository => repository.UserId, "The owner's key.");
        type.Field(repository => repository.RepoOwner, "The account at GitHub that has it.");
        type.Field(repository => repository.RepoName, "Its name at GitHub.");
        type.Field(repository => repository.RepoUrl, "Its address.", scalar: "URL");
        type.Field(repository => repository.DefaultBranch, "The branch to begin with.");
        type.Field(repository => repository.IsActive, "Whether the person works with it now.");
        type.Field(repository => repository.LastAccessed, "When the assistant last read it.");
        type.Field(repository => repository.CreatedAt, "When it was made.");
        type.Field(repository => repository.UpdatedAt, "When it last changed.");
        type.Reference(repository => repository.User, "The person who works with it.");
        type.RootById("gitHubRepository");
        type.RootConnection("gitHubRepositories", "The reader's repositories, the newest first.", newestBy: repository => repository.CreatedAt);
    }
}
