using Assistant.Data.Modules.Identity;

namespace Assistant.Data.Modules.Calendar;

/// <summary>A person's appointments of some days, put together for billing. Table <c>assistant.timesheets</c>.</summary>
public sealed class Timesheet
{
    /// <summary>The key.</summary>
    public Guid Id { get; set; }

    /// <summary>The owner.</summary>
    public Guid UserId { get; set; }

    /// <summary>The first day.</summary>
    public DateOnly StartDate { get; set; }

    /// <summary>The last day, not before the first.</summary>
    public DateOnly EndDate { get; set; }

    /// <summary>Where the PDF is.</summary>
    public string? PdfPath { get; set; }

    /// <summary>Where the CSV is.</summary>
    public string? CsvPath { get; set; }

    /// <summary>Where the Excel sheet is.</summary>
    public string? ExcelPath { get; set; }

    /// <summary>Whether it has been sent to OneDrive.</summary>
    public bool UploadedToOnedrive { get; set; }

    /// <summary>Whether it has been sent to Xero.</summary>
    public bool UploadedToXero { get; set; }

    /// <summary>When it was made.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The owner.</summary>
    public User? User { get; set; }

    /// <summary>The appointments on it.</summary>
    public ICollection<Appointment> Appointments { get; } = [];
}
