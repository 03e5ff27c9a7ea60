namespace KetamineFollowUp.Browser.Tests.Checks;

/// <summary>
/// Somebody without a mouse presses Tab from the top to the end: every control is reached, shows that it has the focus, and is
/// not hidden behind something. Of a group of radio buttons one is a stop; arrows reach the others.
/// </summary>
internal static class Keyboard
{
    private const int MoreThanAnyPageHas = 400;

    // A control, or the group of radio buttons that it belongs to, has a place in this list.
    private const string Stops = """
        () => {
            const shown = element => element.checkVisibility({ checkVisibilityCSS: true });
            const selector = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
            const stops = [...document.querySelectorAll(selector)].filter(element => element.tabIndex >= 0 && !element.disabled && shown(element));
            const groupOf = element => element.type === 'radio' ? `${[...document.forms].indexOf(element.form)} ${element.name}` : element;
            window.keyboardStops = [...new Set(stops.map(groupOf))];
            window.keyboardGroupOf = groupOf;
            window.keyboardNames = window.keyboardStops.map(stop =>
                (typeof stop === 'string' ? stops.find(element => groupOf(element) === stop) : stop).outerHTML.slice(0, 160));
            document.activeElement?.blur?.();
            return window.keyboardNames;
        }
        """;

    private const string Focused = """
        () => {
            const element = document.activeElement;
            if (element === null || element === document.body || element === document.documentElement) {
                return { stop: -1, visible: true, covered: false };
            }
            // "auto" is the browser's own ring.
            const drawn = ({ outlineStyle, outlineWidth }) => outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
            const bearers = [element, element.closest('label'), element.nextElementSibling].filter(one => one !== null);
            const box = element.getBoundingClientRect();
            const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)];
            const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)];
            const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            return {
                stop: window.keyboardStops.indexOf(window.keyboardGroupOf(element)),
                visible: bearers.some(one => drawn(getComputedStyle(one))),
                covered: left >= right || top >= bottom || seen === null || !(element.contains(seen) || seen.contains(element)),
            };
        }
        """;

    public static async Task<IReadOnlyList<string>> FaultsOf(IPage page)
    {
        var names = await page.EvaluateAsync<string[]>(Stops);
        var reached = new HashSet<int>();
        var faults = new List<string>();
        // An autofocus in the middle starts the walk there: twice round, at most.
        for (var press = 0; press < Math.Min(2 * (names.Length + 2), MoreThanAnyPageHas) && reached.Count < names.Length; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<Focus>(Focused);
            if (focus.Stop >= 0 && reached.Add(focus.Stop))
            {
                faults.AddRange(focus.Visible ? [] : [$"has the focus and does not show it: {names[focus.Stop]}"]);
                faults.AddRange(focus.Covered ? [$"has the focus behind something else: {names[focus.Stop]}"] : []);
            }
        }

        faults.AddRange(Enumerable.Range(0, names.Length).Where(stop => !reached.Contains(stop)).Select(stop => $"not reached by Tab: {names[stop]}"));
        return faults;
    }

    private sealed class Focus
    {
        public int Stop { get; set; }

        public bool Visible { get; set; }

        public bool Covered { get; set; }
    }
}
