internal static class Slips
{
    public static void Main()
    {
    }
}
