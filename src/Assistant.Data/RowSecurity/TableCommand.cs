namespace Assistant.Data.RowSecurity;

/// <summary>What a policy guards.</summary>
public enum TableCommand
{
    /// <summary>Reading.</summary>
    Select,

    /// <summary>Adding.</summary>
    Insert,

    /// <summary>Changing.</summary>
    Update,

    /// <summary>Deleting.</summary>
    Delete,
}
