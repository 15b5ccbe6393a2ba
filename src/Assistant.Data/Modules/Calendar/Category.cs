using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Calendar;

/// <summary>What a person's appointments are for, as they are billed and sorted. Table <c>assistant.categories</c>.</summary>
public sealed class Category
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The owner.</summary>
    public Guid UserId { get; set; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>What belongs to it.</summary>
    public string? Description { get; set; }

    /// <summary>The category's id at Microsoft.</summary>
    public string? MsCategoryId { get; set; }

    /// <summary>The colour to show it in.</summary>
    public string? Color { get; set; }

    /// <summary>The owner.</summary>
    public User? User { get; set; }

    /// <summary>The appointments of this category.</summary>
    public ICollection<Appointment> Appointments { get; } = [];
}
