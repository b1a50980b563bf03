import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Schema } from '@leadweave/api-client';
import { firstValueFrom } from 'rxjs';

export type Brand = Schema<'BrandDto'>;
export type Location = Schema<'LocationDto'>;
export type LocationStatus = Location['status'];
export type LocationValues = Schema<'CreateLocationDto'>;
export type ImportResult = Schema<'ImportResultDto'>;
type LocationPage = Schema<'LocationListDto'>;

const locations = '/api/v1/locations';

/** Addresses that pages read. */
export const brandsAddresses = { brand: '/api/v1/brand', locations } as const;

const largestPage = '200';
const seen = (version: number) => ({ headers: { 'If-Match': `"${version}"` } });

/** Calls about the brand and its locations. Refusals are thrown; read them with `problemOf`. */
@Service()
export class BrandsApi {
  private readonly http = inject(HttpClient);

  /** All locations by name. A brand has hundreds at most, so that they can be searched on the page. */
  async allLocations(archived: 'exclude' | 'only'): Promise<readonly Location[]> {
    const all: Location[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const params: Record<string, string> = { archived, limit: largestPage, ...(cursor && { cursor }) };
      const page: LocationPage = await firstValueFrom(this.http.get<LocationPage>(locations, { params }));
      all.push(...page.data);
      cursor = page.nextCursor;
    }
    return all;
  }

  createLocation(values: LocationValues): Promise<Location> {
    return firstValueFrom(this.http.post<Location>(locations, values));
  }

  /** Refused with 412 when the location has changed since it was read. */
  updateLocation({ id, version }: Location, values: LocationValues): Promise<Location> {
    return firstValueFrom(this.http.patch<Location>(`${locations}/${id}`, values, seen(version)));
  }

  archiveLocation({ id }: Location): Promise<Location> {
    return firstValueFrom(this.http.post<Location>(`${locations}/${id}/archive`, {}));
  }

  restoreLocation({ id }: Location): Promise<Location> {
    return firstValueFrom(this.http.post<Location>(`${locations}/${id}/restore`, {}));
  }

  /** Brings in a file of locations, or says what it would do. */
  importLocations(csv: string, dryRun: boolean): Promise<ImportResult> {
    return firstValueFrom(this.http.post<ImportResult>(`${locations}/import`, { csv, dryRun }));
  }

  updateBrand({ version }: Brand, values: Schema<'UpdateBrandDto'>): Promise<Brand> {
    return firstValueFrom(this.http.patch<Brand>(brandsAddresses.brand, values, seen(version)));
  }
}
