namespace Assistant.Engine.Relational.Conventions;

/// <summary>A mutation that follows from an entity's columns.</summary>
/// <param name="Name">The field of the mutation root.</param>
/// <param name="Description">What it does, in words that a frontend developer can use.</param>
/// <param name="Policies">Whom the database lets do it.</param>
public sealed record EntityWrite(string Name, string Description, IReadOnlyList<string> Policies)
{
    /// <summary>Whether only a site administrator may do it.</summary>
    public bool IsForAdministrators { get; init; }
}
