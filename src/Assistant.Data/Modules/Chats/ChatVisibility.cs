namespace Assistant.Data.Modules.Chats;

/// <summary>What the owner says about a chat. It is stored and filterable, and by itself grants nobody anything.</summary>
public enum ChatVisibility
{
    /// <summary>Meant to be shown to others.</summary>
    Public,

    /// <summary>Meant for the owner.</summary>
    Private,
}
