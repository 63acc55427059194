export function staffPages(): string[];
