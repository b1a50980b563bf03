import { ApiProperty } from '@nestjs/swagger';
import { type MoveReason } from '../intake/incoming-record.js';
import { type LeadMove } from './lead-move.js';

const moveReasons = ['profile-changed', 'taken-back'] as const satisfies readonly MoveReason[];

export class MoveLocationDto {
  @ApiProperty({ example: '019a9f0e-0000-7000-8000-0000000000a2' }) id!: string;
  @ApiProperty({ example: 'Austin North' }) name!: string;
}

/** Leads that go to another location together, and how far that is. */
export class LeadMoveDto {
  @ApiProperty({ example: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11' }) id!: string;
  @ApiProperty({ type: MoveLocationDto }) from!: MoveLocationDto;
  @ApiProperty({ type: MoveLocationDto }) to!: MoveLocationDto;
  @ApiProperty({ enum: moveReasons, example: 'profile-changed' }) because!: MoveReason;
  @ApiProperty({ example: 412, description: 'Leads that were chosen.' }) total!: number;
  @ApiProperty({ example: 408 }) moved!: number;
  @ApiProperty({
    example: 3,
    description: 'Moved ones that became part of a lead of one of the new location’s own forms.',
  })
  paired!: number;
  @ApiProperty({ example: 4, description: 'Paired, erased or moved by somebody else before it was their turn.' })
  stayed!: number;
  @ApiProperty({ example: '2026-11-20T14:02:11.000Z' }) requestedAt!: string;
  @ApiProperty({ type: String, nullable: true, example: '2026-11-20T14:02:14.000Z' }) finishedAt!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'The move that this one takes back.' })
  undoes!: string | null;
  @ApiProperty({ type: String, nullable: true, example: null, description: 'The move that took this one back.' })
  undoneBy!: string | null;
}

export function leadMoveToDto(move: LeadMove): LeadMoveDto {
  const { id, from, to, because, total, moved, paired, stayed } = move;
  return {
    ...{ id, from, to, because, total, moved, paired, stayed },
    requestedAt: move.requestedAt.toISOString(),
    finishedAt: move.finishedAt?.toISOString() ?? null,
    undoes: move.undoes ?? null,
    undoneBy: move.undoneBy ?? null,
  };
}
