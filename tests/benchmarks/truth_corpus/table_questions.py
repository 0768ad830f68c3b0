# ruff: noqa: E501 -- a question is a line
"""The questions over the sheets: kind, column, what is told or grouped by, conditions, question."""

from __future__ import annotations

QUESTIONS = {
    "household-budget-2024.xlsx": """
        count | Date | | Category=Groceries | How many times did we buy groceries according to the household budget?
        sum | Amount (GBP) | | Category=Garden | How much did we spend on the garden in total in our household budget?
        sum | Amount (GBP) | | Paid by=Nadia; Category=Clothes | What did Nadia pay for clothes altogether?
        average | Amount (GBP) | | Category=Transport | What is the average amount of a transport expense in the household budget?
        largest | Amount (GBP) | Shop | Category=Medicine | In which shop was our most expensive purchase of medicine?
        largest | Amount (GBP) | Amount (GBP) | | What is the highest single amount in the household budget?
        latest | Date | Date | Category=Eating out | When did we last eat out?
        count | Date | | Date~2024-03 | how many expenses did we have in march 2024
        list | Date | | Shop=Fern Street; Paid by=Freya | List the dates of all purchases that Freya paid at Fern Street.
        group | Amount (GBP) | Paid by | | How much did each person pay in the household budget in total?
    """,
    "mitgliederliste-sportverein.csv": """
        count | Nachname | | Abteilung=Handball | Wie viele Mitglieder des Sportvereins spielen Handball?
        count | Nachname | | Ort=Sandkrug | Wie viele Vereinsmitglieder wohnen in Sandkrug?
        count | Nachname | | Beitrag bezahlt=nein | Wie viele Mitglieder haben ihren Beitrag noch nicht bezahlt?
        sum | Beitrag (EUR) | | Abteilung=Wandern | Wie hoch sind die Beiträge der Abteilung Wandern zusammen?
        sum | Beitrag (EUR) | | Beitrag bezahlt=nein | Wie viel Geld an Beiträgen steht im Sportverein noch aus?
        average | Beitrag (EUR) | | Abteilung=Turnen | Wie hoch ist der durchschnittliche Beitrag in der Abteilung Turnen?
        smallest | Geburtsjahr | Mitgliedsnr. | | Welche Mitgliedsnummer hat das älteste Mitglied des Sportvereins?
        latest | Eintritt | Mitgliedsnr. | | Welches Mitglied ist zuletzt in den Sportverein eingetreten (Mitgliedsnummer)?
        list | Mitgliedsnr. | | Abteilung=Tischtennis; Ort=Moosbrück | Liste die Mitgliedsnummern aller Tischtennisspieler aus Moosbrück auf.
        group | * | Abteilung | | Wie viele Mitglieder hat jede Abteilung?
    """,
    "facturas-2024.csv": """
        count | Número | | Estado=pendiente | ¿Cuántas facturas están pendientes?
        count | Número | | Proveedor=Limpiezas Alba | ¿Cuántas facturas nos ha mandado Limpiezas Alba?
        sum | Importe (EUR) | | Estado=pendiente | ¿Cuánto dinero suman las facturas pendientes?
        sum | Importe (EUR) | | Proveedor=Talleres Ríos | ¿A cuánto ascienden en total las facturas de Talleres Ríos?
        sum | Importe (EUR) | | Proveedor=Imprenta Sauce; Estado=pagada | ¿Cuánto hemos pagado en total a Imprenta Sauce (facturas pagadas)?
        average | Importe (EUR) | | Proveedor=Jardines Mora | ¿Cuál es el importe medio de las facturas de Jardines Mora?
        largest | Importe (EUR) | Número | | ¿Cuál es el número de la factura más alta de 2024?
        latest | Fecha | Número | Proveedor=Papelería Duero | ¿Qué número tiene la última factura de Papelería Duero?
        list | Número | | Estado=anulada | Enumera todas las facturas anuladas.
        group | * | Estado | | ¿Cuántas facturas hay en cada estado?
    """,
    "feuille-de-temps-2024.xlsx": """
        sum | Heures | | Projet=Verger | Combien d'heures ont été consacrées au projet Verger ?
        sum | Heures | | Employé=Samuel Teko | Combien d'heures Samuel Teko a-t-il travaillé en tout ?
        sum | Heures | | Employé=Inès Garnier; Projet=Phare | Combien d'heures Inès Garnier a-t-elle faites sur le projet Phare ?
        count | Date | | Lieu=domicile | Combien de fois a-t-on travaillé à domicile selon la feuille de temps ?
        count | Date | | Employé=Paul Ostrowski; Lieu=chantier | Combien de jours Paul Ostrowski était-il sur le chantier ?
        average | Heures | | Employé=Maëlle Rivoire | Quelle est la moyenne des heures par jour de Maëlle Rivoire ?
        latest | Date | Date | Projet=Passerelle | Quelle est la date du dernier travail sur le projet Passerelle ?
        earliest | Date | Date | Employé=Samuel Teko | Quel jour Samuel Teko a-t-il travaillé pour la première fois ?
        list | Date | | Employé=Inès Garnier; Projet=Verger | Donne toutes les dates où Inès Garnier a travaillé sur le projet Verger.
        group | Heures | Projet | | Combien d'heures par projet ?
    """,
    "workshop-stock.csv": """
        count | Article | | Shelf=B2 | How many articles are on shelf B2?
        count | Article | | Supplier=Mossop | how many articles in the workshop stock come from Mossop?
        count | Article | | Quantity<50 | Of how many articles do we have fewer than 50 pieces in the workshop?
        sum | Quantity | | Article~hinge | How many hinges do we have in total?
        sum | Quantity | | Shelf=C1 | How many pieces lie on shelf C1 altogether?
        average | Unit price (GBP) | | Supplier=Fixwell | What is the average unit price of Fixwell's articles?
        largest | Unit price (GBP) | Part no. | | What is the part number of the most expensive article in the workshop?
        smallest | Quantity | Article | | Which article do we have the fewest of in the workshop?
        list | Part no. | | Shelf=A1; Supplier=Ironware Dale | List all part numbers from Ironware Dale on shelf A1.
        group | * | Supplier | | How many articles are there per supplier in the workshop stock?
    """,
    "fahrtenbuch-2024.xlsx": """
        sum | Kilometer | | Fahrer=Wiebe | Wie viele Kilometer ist Wiebe laut Fahrtenbuch insgesamt gefahren?
        sum | Kilometer | | Zweck=Messe | Wie viele Kilometer wurden für Messen gefahren?
        count | Datum | | Ziel=Bad Erlen | Wie oft ging eine Fahrt nach Bad Erlen?
        count | Datum | | Fahrer=Öztürk; Zweck=Kunde | Wie viele Fahrten zu Kunden hat Öztürk gemacht?
        count | Datum | | Kilometer>300 | Wie viele Fahrten im Fahrtenbuch waren länger als 300 Kilometer?
        average | Kilometer | | Fahrer=Köster | Wie lang ist eine Fahrt von Köster im Durchschnitt?
        largest | Kilometer | Datum | | An welchem Tag war die längste Fahrt?
        latest | Datum | Datum | Ziel=Grauhafen | Wann war die letzte Fahrt nach Grauhafen?
        list | Datum | | Fahrer=Wiebe; Zweck=Material | Nenne die Tage aller Materialfahrten von Wiebe.
        group | Kilometer | Fahrer | | Wie viele Kilometer ist jeder Fahrer gefahren?
    """,
    "inscripciones-cursos.xlsx": """
        count | Alumno | | Curso=acuarela | ¿Cuántos alumnos se han inscrito en acuarela?
        count | Alumno | | Ciudad=Riosol | ¿Cuántos alumnos de los cursos viven en Riosol?
        count | Alumno | | Edad>60 | ¿Cuántos alumnos tienen más de 60 años?
        sum | Cuota (EUR) | | Curso=guitarra | ¿Cuánto suman las cuotas del curso de guitarra?
        sum | Cuota (EUR) | | | ¿Cuánto se ingresa en total por las cuotas de los cursos?
        average | Edad | | Curso=cocina | ¿Cuál es la edad media de los alumnos de cocina?
        smallest | Edad | Alumno | | ¿Quién es el alumno más joven de los cursos?
        latest | Inscripción | Alumno | | ¿Quién se inscribió el último en los cursos?
        list | Alumno | | Curso=cerámica; Ciudad=Valdemora | Haz una lista de todos los alumnos de cerámica que viven en Valdemora.
        group | * | Curso | | ¿Cuántos alumnos hay en cada curso?
    """,
    "depenses-association.csv": """
        sum | Montant (EUR) | | Catégorie=repas | Combien l'association a-t-elle dépensé pour les repas ?
        sum | Montant (EUR) | | Bénéficiaire=Cars Bruyère | Combien avons-nous payé à Cars Bruyère au total ?
        sum | Montant (EUR) | | Mode de paiement=espèces | Quel montant a été payé en espèces ?
        count | Date | | Mode de paiement=chèque | Combien de dépenses de l'association ont été payées par chèque ?
        count | Date | | Catégorie=location | Combien de dépenses de location l'association a-t-elle eues ?
        average | Montant (EUR) | | Catégorie=assurance | Quel est le montant moyen d'une dépense d'assurance de l'association ?
        largest | Montant (EUR) | Date | | Quelle est la date de la plus grosse dépense de l'association ?
        latest | Date | Montant (EUR) | Bénéficiaire=Traiteur Olive | Quel est le montant de la dernière dépense chez Traiteur Olive ?
        list | Date | | Catégorie=matériel; Mode de paiement=carte | Liste les dates de toutes les dépenses de matériel payées par carte.
        group | Montant (EUR) | Catégorie | | Combien l'association a-t-elle dépensé par catégorie ?
    """,
    "donations.csv": """
        count | Donor | | Campaign=Lighthouse | How many donations were made for the Lighthouse campaign?
        count | Donor | | City=Ellerby; Campaign=Lifeboat | How many donors from Ellerby gave for the Lifeboat campaign?
        count | Donor | | Amount (USD)>900 | How many donations were over 900 dollars?
        sum | Amount (USD) | | Campaign=Harbour wall | What is the total of all donations for the harbour wall?
        sum | Amount (USD) | | Date~2023-12 | how much was donated in December 2023?
        average | Amount (USD) | | City=Port Sayle | What is the average donation from Port Sayle?
        largest | Amount (USD) | Donor | | Who made the largest donation?
        latest | Date | Donor | City=Marsham | Who from Marsham donated last?
        list | Donor | | City=Ellerby; Amount (USD)>850 | List everyone from Ellerby who donated more than 850 dollars.
        group | Amount (USD) | Campaign | | How much did each campaign raise in donations?
    """,
    "stromverbrauch-2024.xlsx": """
        sum | Verbrauch (kWh) | | Wohnung=Dachgeschoss | Wie viel Strom hat das Dachgeschoss 2024 insgesamt verbraucht?
        sum | Kosten (EUR) | | Wohnung=1. Stock | Was hat der Strom im 1. Stock im ganzen Jahr 2024 gekostet?
        sum | Verbrauch (kWh) | | Monat=März | Wie hoch war der Stromverbrauch aller Wohnungen im März zusammen?
        sum | Kosten (EUR) | | | Wie hoch sind die gesamten Stromkosten des Hauses 2024?
        average | Verbrauch (kWh) | | Wohnung=Erdgeschoss | Wie hoch ist der durchschnittliche monatliche Stromverbrauch im Erdgeschoss?
        largest | Kosten (EUR) | Monat | Wohnung=Erdgeschoss | In welchem Monat waren die Stromkosten im Erdgeschoss am höchsten?
        smallest | Verbrauch (kWh) | Monat | Wohnung=Dachgeschoss | In welchem Monat verbrauchte das Dachgeschoss am wenigsten Strom?
        count | Monat | | Ablesung durch=Mieter | Wie oft hat ein Mieter den Strom abgelesen?
        list | Monat | | Wohnung=Dachgeschoss; Ablesung durch=Hausmeister | In welchen Monaten hat der Hausmeister im Dachgeschoss abgelesen? Bitte alle.
        group | Kosten (EUR) | Wohnung | | Was kostete der Strom je Wohnung im Jahr 2024?
    """,
}
