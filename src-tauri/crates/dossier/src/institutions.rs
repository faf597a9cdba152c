//! Institutions and information systems.

use racord_core::id::{InstitutionId, SystemId};
use racord_core::institution::{Contact, Contract, InformationSystem, Institution};
use racord_core::words::Idno;
use rusqlite::{OptionalExtension, named_params};

use crate::change::Change;
use crate::error::DossierError;
use crate::rows::{contact, from_word, id, parse};
use crate::store::Dossier;

const INSTITUTIONS: &str = "SELECT institutions.*,
    coalesce(o.name, '') AS o_name, coalesce(o.position, '') AS o_position,
    coalesce(o.email, '') AS o_email, coalesce(o.phone, '') AS o_phone,
    coalesce(s.name, '') AS s_name, coalesce(s.position, '') AS s_position,
    coalesce(s.email, '') AS s_email, coalesce(s.phone, '') AS s_phone,
    coalesce(d.name, '') AS d_name, coalesce(d.position, '') AS d_position,
    coalesce(d.email, '') AS d_email, coalesce(d.phone, '') AS d_phone
    FROM institutions
    LEFT JOIN contacts o ON o.institution = institutions.id AND o.role = 'officer'
    LEFT JOIN contacts s ON s.institution = institutions.id AND s.role = 'signatory'
    LEFT JOIN contacts d ON d.institution = institutions.id AND d.role = 'developers'";

impl Dossier {
    /// All institutions, by name.
    ///
    /// # Errors
    /// Any of the database.
    pub fn institutions(&self) -> Result<Vec<Institution>, DossierError> {
        let mut statement =
            self.connection.prepare_cached(&format!("{INSTITUTIONS} ORDER BY institutions.name"))?;
        let rows = statement.query_map([], institution)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// # Errors
    /// Any of the database.
    pub fn institution(&self, id: &InstitutionId) -> Result<Option<Institution>, DossierError> {
        let mut statement =
            self.connection.prepare_cached(&format!("{INSTITUTIONS} WHERE institutions.id = ?1"))?;
        Ok(statement.query_row([id.as_str()], institution).optional()?)
    }

    /// All information systems, by name.
    ///
    /// # Errors
    /// Any of the database.
    pub fn systems(&self) -> Result<Vec<InformationSystem>, DossierError> {
        let mut statement = self.connection.prepare_cached("SELECT * FROM systems ORDER BY name")?;
        let rows = statement.query_map([], system)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The information systems of one institution, by name.
    ///
    /// # Errors
    /// Any of the database.
    pub fn systems_of(&self, institution: &InstitutionId) -> Result<Vec<InformationSystem>, DossierError> {
        let mut statement =
            self.connection.prepare_cached("SELECT * FROM systems WHERE institution = ?1 ORDER BY name")?;
        let rows = statement.query_map([institution.as_str()], system)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// # Errors
    /// Any of the database.
    pub fn system(&self, id: &SystemId) -> Result<Option<InformationSystem>, DossierError> {
        let mut statement = self.connection.prepare_cached("SELECT * FROM systems WHERE id = ?1")?;
        Ok(statement.query_row([id.as_str()], system).optional()?)
    }
}

impl Change<'_> {
    /// Adds the institution, or replaces what was known about it.
    ///
    /// # Errors
    /// Any of the database.
    pub fn put_institution(&self, institution: &Institution) -> Result<(), DossierError> {
        let contract = institution.contract.as_ref();
        self.connection()
            .prepare_cached(
                "INSERT INTO institutions (id, name, idno, kind, address, contract_number, contract_date, sample)
                VALUES (:id, :name, :idno, :kind, :address, :contract_number, :contract_date, :sample)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, idno = excluded.idno, kind = excluded.kind,
                address = excluded.address, contract_number = excluded.contract_number,
                contract_date = excluded.contract_date, sample = excluded.sample",
            )?
            .execute(named_params! {
                ":id": institution.id.as_str(),
                ":name": institution.name,
                ":idno": institution.idno.as_str(),
                ":kind": institution.kind.as_str(),
                ":address": institution.address,
                ":contract_number": contract.map(|contract| &contract.number),
                ":contract_date": contract.and_then(|contract| contract.date),
                ":sample": institution.sample,
            })?;
        self.put_contact(&institution.id, "officer", &institution.officer)?;
        self.put_contact(&institution.id, "signatory", &institution.signatory)?;
        self.put_contact(&institution.id, "developers", &institution.developers)
    }

    /// Adds the information system, or replaces what was known about it.
    ///
    /// # Errors
    /// `NotFound` when its institution isn't there; any of the database.
    pub fn put_system(&self, system: &InformationSystem) -> Result<(), DossierError> {
        self.connection()
            .prepare_cached(
                "INSERT INTO systems (id, institution, name, purpose, register_entry,
                developers_name, developers_position, developers_email, developers_phone)
                VALUES (:id, :institution, :name, :purpose, :register_entry,
                :developers_name, :developers_position, :developers_email, :developers_phone)
                ON CONFLICT (id) DO UPDATE SET institution = excluded.institution, name = excluded.name,
                purpose = excluded.purpose, register_entry = excluded.register_entry,
                developers_name = excluded.developers_name, developers_position = excluded.developers_position,
                developers_email = excluded.developers_email, developers_phone = excluded.developers_phone",
            )?
            .execute(named_params! {
                ":id": system.id.as_str(),
                ":institution": system.institution.as_str(),
                ":name": system.name,
                ":purpose": system.purpose,
                ":register_entry": system.register_entry,
                ":developers_name": system.developers.name,
                ":developers_position": system.developers.position,
                ":developers_email": system.developers.email,
                ":developers_phone": system.developers.phone,
            })?;
        Ok(())
    }

    fn put_contact(
        &self,
        institution: &InstitutionId,
        role: &str,
        contact: &Contact,
    ) -> Result<(), DossierError> {
        if contact.is_empty() {
            self.connection()
                .prepare_cached("DELETE FROM contacts WHERE institution = ?1 AND role = ?2")?
                .execute([institution.as_str(), role])?;
            return Ok(());
        }
        self.connection()
            .prepare_cached(
                "INSERT OR REPLACE INTO contacts (institution, role, name, position, email, phone)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute([
                institution.as_str(),
                role,
                &contact.name,
                &contact.position,
                &contact.email,
                &contact.phone,
            ])?;
        Ok(())
    }
}

fn institution(row: &rusqlite::Row<'_>) -> rusqlite::Result<Institution> {
    let number: Option<String> = row.get("contract_number")?;
    let date = row.get("contract_date")?;
    Ok(Institution {
        id: id!(row, "id", InstitutionId)?,
        name: row.get("name")?,
        idno: parse(row, "idno", |text: String| Idno::parse(&text).ok())?,
        kind: from_word(row, "kind")?,
        address: row.get("address")?,
        officer: contact(row, "o_")?,
        signatory: contact(row, "s_")?,
        developers: contact(row, "d_")?,
        contract: number.map(|number| Contract { number, date }),
        sample: row.get("sample")?,
    })
}

fn system(row: &rusqlite::Row<'_>) -> rusqlite::Result<InformationSystem> {
    Ok(InformationSystem {
        id: id!(row, "id", SystemId)?,
        institution: id!(row, "institution", InstitutionId)?,
        name: row.get("name")?,
        purpose: row.get("purpose")?,
        register_entry: row.get("register_entry")?,
        developers: contact(row, "developers_")?,
    })
}
