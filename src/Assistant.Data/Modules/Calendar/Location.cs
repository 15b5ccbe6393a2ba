using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Calendar;

/// <summary>A place where a person has appointments. Table <c>assistant.locations</c>.</summary>
public sealed class Location
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The owner.</summary>
    public Guid UserId { get; set; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>Where it is.</summary>
    public string? Address { get; set; }

    /// <summary>The owner.</summary>
    public User? User { get; set; }

    /// <summary>The appointments there.</summary>
    public ICollection<Appointment> Appointments { get; } = [];
}
