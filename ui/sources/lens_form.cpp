// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/lens_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>

#include "ui/qt_text.h"

namespace throughline::ui {

namespace {

/// "any", then "A" … "E or better": what is F or 6 is ungraded, and has its own tick.
QComboBox* makeGrades(const QString& grades, const char* name, const QString& hint, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setToolTip(tooltipText(hint));
    box->addItem(LensForm::tr("any"), 0);
    for (int i = 0; i < grades.size(); ++i)
        box->addItem(i == 0 ? QString(grades.at(i)) : LensForm::tr("%1 or better").arg(grades.at(i)), i + 1);
    return box;
}

QCheckBox* makeTick(const QString& text, const char* name, const QString& hint, QWidget* parent)
{
    auto* box = new QCheckBox(text, parent);
    box->setObjectName(QString::fromLatin1(name));
    box->setToolTip(tooltipText(hint));
    return box;
}

}  // namespace

LensForm::LensForm(QWidget* parent)
    : QWidget(parent),
      m_reliability(makeGrades(QStringLiteral("ABCDE"), "leastReliability",
                               tr("Of documents: claims of those that are graded lower do not count"), this)),
      m_credibility(makeGrades(QStringLiteral("12345"), "leastCredibility", tr("Claims that are graded lower do not count"), this)),
      m_ungraded(makeTick(tr("Count ungraded"), "countUngraded",
                          tr("What has no grade, F or 6 is neither good nor bad; without the tick it does not count"), this)),
      m_setAside(makeTick(tr("Count what was set aside"), "countSetAside", tr("Claims that an analyst has set aside count again"), this))
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setVerticalSpacing(4);
    form->addRow(tr("Least reliability"), m_reliability);
    form->addRow(tr("Least credibility"), m_credibility);
    form->addRow(m_ungraded);
    form->addRow(m_setAside);
    m_reliability->setAccessibleName(tr("Least reliability"));
    m_credibility->setAccessibleName(tr("Least credibility"));
    for (QComboBox* box : {m_reliability, m_credibility})
        connect(box, &QComboBox::activated, this, &LensForm::changed);
    for (QCheckBox* box : {m_ungraded, m_setAside})
        connect(box, &QCheckBox::clicked, this, &LensForm::changed);
}

/// F and 6, which only a lens from elsewhere asks for, let everything graded through: shown as "any".
void LensForm::show(const Lens& lens)
{
    m_reliability->setCurrentIndex(std::max(0, m_reliability->findData(static_cast<int>(lens.minReliability))));
    m_credibility->setCurrentIndex(std::max(0, m_credibility->findData(static_cast<int>(lens.minCredibility))));
    m_ungraded->setChecked(lens.includeUngraded);
    m_setAside->setChecked(lens.includeSetAside);
}

Lens LensForm::applyTo(Lens lens) const
{
    lens.minReliability = static_cast<Reliability>(m_reliability->currentData().toInt());
    lens.minCredibility = static_cast<Credibility>(m_credibility->currentData().toInt());
    lens.includeUngraded = m_ungraded->isChecked();
    lens.includeSetAside = m_setAside->isChecked();
    return lens;
}

}  // namespace throughline::ui
