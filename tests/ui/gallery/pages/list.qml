pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

PageFrame {
    id: frame

    readonly property bool ar: Theme.rtl

    primaryText: frame.ar ? "التالي" : "Next"
    objectName: "page"
    title: frame.ar ? "مكان القيد" : "Place of registration"

    KSearchList {
        id: list

        current: "SY-DI"
        label: frame.ar ? "المحافظة" : "Governorate"
        objectName: "governorate"
        options: [["SY-DI", "دمشق", "Damascus"], ["SY-RD", "ريف دمشق", "Rif Dimashq"], ["SY-HL", "حلب", "Aleppo"], ["SY-HI", "حمص", "Homs"], ["SY-HM", "حماة", "Hama"], ["SY-LA", "اللاذقية", "Latakia"], ["SY-TA", "طرطوس", "Tartus"], ["SY-ID", "إدلب", "Idlib"], ["SY-RA", "الرقة", "Raqqa"], ["SY-DY", "دير الزور", "Deir ez-Zor"], ["SY-HA", "الحسكة", "Hasakah"], ["SY-DR", "درعا", "Daraa"], ["SY-SU", "السويداء", "Suwayda"], ["SY-QU", "القنيطرة", "Quneitra"]].map(row => ({
                    "value": row[0],
                    "label": frame.ar ? row[1] : row[2],
                    "search": frame.ar ? row[2] : row[1]
                }))
        width: parent.width

        onChosen: value => list.current = value
    }
}
