namespace TalksBot.Benchmarks.Report;

/// <summary>The rows of all parts, printed as one aligned table.</summary>
internal sealed class Table
{
    private static readonly string[] Head = ["what", "figure", "beside", "bound", "kept"];
    private readonly List<Row> rows = [];

    public void Add(Row row) => rows.Add(row);

    /// <summary>How many bounds were not kept.</summary>
    public int Broken => rows.Count(row => row.Kept == false);

    public void Print(TextWriter to)
    {
        var cells = rows.Select(row => new[] { row.What, row.Figure, row.Beside, row.Bound, row.Kept switch { true => "yes", false => "NO", null => "" } }).Prepend(Head).ToList();
        var widths = Enumerable.Range(0, Head.Length).Select(column => cells.Max(line => line[column].Length)).ToArray();
        Line(to, cells[0], widths);
        to.WriteLine(string.Join("  ", widths.Select(width => new string('-', width))));
        foreach (var line in cells.Skip(1))
        {
            Line(to, line, widths);
        }

        to.WriteLine();
        to.WriteLine($"{rows.Count(row => row.Kept == true)} bounds kept, {Broken} not.");
    }

    // What stands left, figures right.
    private static void Line(TextWriter to, string[] cells, int[] widths) => to.WriteLine(string.Join("  ", cells.Select((cell, column) =>
        column == 1 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd());
}
