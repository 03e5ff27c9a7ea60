namespace KetamineFollowUp.Domain.Processes;

/// <summary>The signals of a process that hears none: there is no value of this type, so the list of them is empty.</summary>
public abstract record NoSignal
{
    private NoSignal()
    {
    }
}
