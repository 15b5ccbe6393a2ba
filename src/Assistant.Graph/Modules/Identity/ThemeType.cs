using Assistant.Data.Modules.Identity;
using Assistant.Graph.Mapping;

namespace Assistant.Graph.Modules.Identity;

/// <summary>The enum <c>Theme</c>.</summary>
internal sealed class ThemeType() : EnumDescription<Theme>(
    "How an application looks.",
    (Theme.Dark, "Light text on a dark ground."),
    (Theme.Light, "Dark text on a light ground."),
    (Theme.System, "As the device is set."));
