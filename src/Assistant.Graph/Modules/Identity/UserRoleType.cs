using Assistant.Data.Modules.Identity;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Identity;

/// <summary>The enum <c>UserRole</c>.</summary>
internal sealed class UserRoleType() : EnumDescription<UserRole>(
    "What a person may do on the whole site.",
    (UserRole.User, "An ordinary person, who sees what belongs to that person."),
    (UserRole.Admin, "A site administrator, who also sees people and the titles of their chats, and no message."));
