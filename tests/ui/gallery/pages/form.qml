import QtQuick
import Kiosk.Controls

PageFrame {
    readonly property bool ar: Theme.rtl

    primaryText: ar ? "التالي" : "Next"
    stepCount: 8
    stepIndex: 3
    title: ar ? "الاسم كما في القيد" : "Name as in the register"

    KField {
        example: "محمد سامر"
        label: ar ? "الاسم" : "Given name"
        layout: "arabic"
        objectName: "given"
        unknownOffered: true
        width: parent.width
    }
    KField {
        label: ar ? "النسبة (الكنية)" : "Surname"
        layout: "arabic"
        objectName: "surname"
        unknown: true
        unknownOffered: true
        width: parent.width
    }
    KField {
        help: ar ? "كما في الجواز" : "As in the passport"
        label: ar ? "الاسم بالحروف اللاتينية" : "Latin name"
        layout: "latin"
        objectName: "latin"
        width: parent.width
    }
    KField {
        label: ar ? "رقم الهاتف" : "Phone"
        layout: "phone"
        masked: true
        objectName: "phone"
        text: "0501234567"
        width: parent.width
    }
    KField {
        label: ar ? "البريد الإلكتروني" : "E-mail"
        layout: "email"
        objectName: "email"
        width: parent.width
    }
    KField {
        label: ar ? "ملاحظات" : "Notes"
        layout: "text"
        multiline: true
        objectName: "notes"
        width: parent.width
    }
}
