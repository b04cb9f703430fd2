// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/settings_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QScreen>
#include <QShortcut>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include "core/names/name_choice.h"
#include "core/workbench/map_choices.h"
#include "ui/core_words.h"
#include "ui/forms/choices.h"
#include "ui/language.h"
#include "ui/plain_label.h"
#include "ui/qt_text.h"
#include "ui/window/keyboard_page.h"

namespace throughline::ui {

namespace {

constexpr int percentStep = 10;
constexpr int widthInLetters = 92;  ///< so that the buttons of the keys stand beside their field
constexpr int heightInLines = 34;

void addField(QFormLayout& form, const QString& label, QWidget* field)
{
    auto* words = new QLabel(label, field->parentWidget());
    words->setTextFormat(Qt::PlainText);
    words->setBuddy(field);
    field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    form.addRow(words, field);
}

/// Whose names things go by, with `chosen` chosen.
QComboBox* nameBox(const std::string& chosen, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    for (const NameChoice& choice : nameChoices()) {
        box->addItem(coreWords(choice.label), toQt(choice.id));
        box->setItemData(box->count() - 1, coreWords(choice.hint), Qt::ToolTipRole);
        if (choice.id == chosen)
            box->setCurrentIndex(box->count() - 1);
    }
    return box;
}

/// As in browsers, whatever field has the keys.
void turnByKeys(QTabWidget& pages)
{
    const auto bind = [&pages](std::initializer_list<QKeySequence> keys, int step) {
        for (const QKeySequence& key : keys)
            QObject::connect(new QShortcut(key, pages.window()), &QShortcut::activated, &pages,
                             [&pages, step] { pages.setCurrentIndex((pages.currentIndex() + pages.count() + step) % pages.count()); });
    };
    bind({Qt::CTRL | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageDown}, 1);
    bind({Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, Qt::CTRL | Qt::Key_PageUp}, -1);
}

/// Whose statement boundaries follow, with `chosen` chosen.
QComboBox* viewpointBox(const std::string& chosen, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    for (const MapChoice& choice : mapViewpoints()) {
        box->addItem(coreWords(choice.label), toQt(choice.id));
        if (choice.id == chosen)
            box->setCurrentIndex(box->count() - 1);
    }
    return box;
}

}  // namespace

SettingsDialog::SettingsDialog(const Settings& settings, QWidget* parent)
    : QDialog(parent), m_before(settings.appearance), m_colours(new QComboBox(this)), m_text(new QSpinBox(this)),
      m_motion(new QCheckBox(tr("Reduced &motion: nothing glides or fades"), this)),
      m_snap(new QCheckBox(tr("&Snap while dragging: cards catch on what they line up with"), this)), m_saveEvery(new QSpinBox(this)),
      m_marking(choiceBox(tlpChoices(), settings.habits.defaultTlp, this)), m_names(nameBox(settings.habits.names, this)),
      m_viewpoint(viewpointBox(settings.habits.viewpoint, this)), m_defang(new QComboBox(this)), m_example(plainLabel(QString(), this)),
      m_copyDefanged(new QCheckBox(tr("&Copy defanged: rows, names and answers that are copied out of lists"), this)),
      m_showLive(new QCheckBox(tr("Show indicators li&ve in lists, as they are in the case"), this)), m_language(new QComboBox(this)),
      m_keyboard(new KeyboardPage(settings.keys, this))
{
    setObjectName(QStringLiteral("settings"));
    setWindowTitle(tr("Settings"));
    auto* pages = new QTabWidget(this);
    pages->setObjectName(QStringLiteral("settingsPages"));
    m_colours->setObjectName(QStringLiteral("colours"));
    m_text->setObjectName(QStringLiteral("textPercent"));
    pages->tabBar()->setAccessibleName(tr("Pages"));
    pages->addTab(makeLook(settings), tr("&Look"));
    pages->addTab(makeCases(settings), tr("Case&files"));
    pages->addTab(makeIndicators(settings), tr("&Indicators"));
    pages->addTab(makeLanguage(settings), tr("Lan&guage"));
    pages->addTab(m_keyboard, tr("&Keyboard"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(pages, 1);
    layout->addWidget(buttons);
    const QSize wanted(widthInLetters * fontMetrics().averageCharWidth(), heightInLines * fontMetrics().lineSpacing());
    resize(wanted.boundedTo(screen()->availableSize() * 9 / 10));
    m_colours->setFocus();
    turnByKeys(*pages);
    connect(m_colours, &QComboBox::currentIndexChanged, this, [this] { preview(); });
    connect(m_text, &QSpinBox::valueChanged, this, [this] { preview(); });
    connect(this, &QDialog::rejected, this, [this] { applyAppearance(m_before); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget* SettingsDialog::makeLook(const Settings& settings)
{
    auto* page = new QWidget(this);
    // In the order of ColourChoice.
    m_colours->addItems({tr("As the desktop"), tr("Light"), tr("Dark"), tr("High contrast")});
    m_colours->setCurrentIndex(static_cast<int>(m_before.colours));
    m_text->setRange(smallestTextPercent, largestTextPercent);
    m_text->setSingleStep(percentStep);
    m_text->setSuffix(tr(" %"));
    m_text->setValue(m_before.textPercent);
    m_motion->setChecked(settings.hasReducedMotion);
    m_snap->setChecked(settings.isSnapping);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight);
    addField(*form, tr("&Colours"), m_colours);
    addField(*form, tr("&Text size"), m_text);
    form->addRow(QString(), m_motion);
    form->addRow(QString(), m_snap);
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(plainLabel(tr("How windows look. Exported pictures have a theme of their own."), LabelTone::Quiet, page));
    layout->addLayout(form);
    layout->addStretch(1);
    return page;
}

QWidget* SettingsDialog::makeCases(const Settings& settings)
{
    auto* page = new QWidget(this);
    m_saveEvery->setRange(0, mostSaveMinutes);
    m_saveEvery->setSpecialValueText(tr("Only when asked"));
    m_saveEvery->setSuffix(tr(" min"));
    m_saveEvery->setValue(settings.habits.saveEveryMinutes);
    m_saveEvery->setToolTip(tr("Of a case that has a file which nobody else has changed. The version before stays beside it."));
    m_marking->setToolTip(tr("Holds in new cases for what has no marking of its own. Without one such things count as TLP:AMBER+STRICT."));
    m_names->setObjectName(QStringLiteral("defaultNames"));
    m_names->setToolTip(tr("Whose names things go by in a case that begins, where they have one. View ▸ Names changes it for the view."));
    m_viewpoint->setObjectName(QStringLiteral("defaultViewpoint"));
    m_viewpoint->setToolTip(tr("Whose statement contested boundaries follow on maps in a case that begins; no endorsement. View ▸ Map changes it for the view."));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight);
    addField(*form, tr("&Save by itself every"), m_saveEvery);
    addField(*form, tr("&Marking of new cases"), m_marking);
    addField(*form, tr("&Names in new cases"), m_names);
    addField(*form, tr("&Boundaries in new cases"), m_viewpoint);
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(plainLabel(tr("Saved or not, every step is kept in a recovery journal at once: what a window that ended unasked had not saved is offered at the next start."),
                                 LabelTone::Quiet, page));
    layout->addLayout(form);
    layout->addStretch(1);
    return page;
}

QWidget* SettingsDialog::makeIndicators(const Settings& settings)
{
    auto* page = new QWidget(this);
    m_defang->setObjectName(QStringLiteral("defangStyle"));
    // In the order of DefangStyle.
    m_defang->addItems({tr("Brackets around each dot"), tr("Brackets around the last dot of a name"), tr("Parentheses around each dot"), tr("The words dot and at")});
    m_defang->setCurrentIndex(static_cast<int>(settings.indicators.style));
    m_defang->setToolTip(tr("In lists, in the picture, in exported pictures and in what is copied. Values of the case, STIX and casefiles stay as they are."));
    m_copyDefanged->setObjectName(QStringLiteral("copyDefanged"));
    m_copyDefanged->setChecked(!settings.indicators.isCopiedLive);
    m_copyDefanged->setToolTip(tr("If not, copies have live addresses: where they are pasted, a click may open them. A single one is copied live by Edit ▸ Copy live indicator."));
    m_showLive->setObjectName(QStringLiteral("showLive"));
    m_showLive->setChecked(settings.indicators.isShownLive);
    m_showLive->setToolTip(tr("Tables, the inspector and other lists of this window. Pictures and files always have them defanged."));
    m_example->setObjectName(QStringLiteral("defangExample"));
    m_example->setWordWrap(false);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight);
    addField(*form, tr("&Defanged by"), m_defang);
    form->addRow(QString(), m_example);
    form->addRow(QString(), m_copyDefanged);
    form->addRow(QString(), m_showLive);
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(plainLabel(tr("How addresses, domains and URLs are made harmless, so that nobody opens one by a click. The case keeps their real values."),
                                 LabelTone::Quiet, page));
    layout->addLayout(form);
    layout->addStretch(1);
    connect(m_defang, &QComboBox::currentIndexChanged, this, [this] { showExample(); });
    showExample();
    return page;
}

QWidget* SettingsDialog::makeLanguage(const Settings& settings)
{
    auto* page = new QWidget(this);
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(tr("As the desktop"), QString());
    for (const Language& language : languages()) {
        m_language->addItem(language.name, language.code);
        if (language.code == settings.language)
            m_language->setCurrentIndex(m_language->count() - 1);
    }
    m_language->setToolTip(tr("A translation of your own, throughline_CODE.qm, is found in %1").arg(QDir::toNativeSeparators(ownTranslations())));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight);
    addField(*form, tr("Language of the &window"), m_language);
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(plainLabel(tr("Holds from the next start."), LabelTone::Strong, page));
    layout->addLayout(form);
    layout->addWidget(plainLabel(tr("Pictures, exports, the command line, the words of the case and what is said of it in steps, conditions and problems stay English, "
                                    "so that one case gives the same files in every language."),
                                 LabelTone::Quiet, page));
    layout->addStretch(1);
    return page;
}

void SettingsDialog::showExample()
{
    const DefangStyle style = chosen().indicators.style;
    QStringList shown;
    for (const char* live : {"https://c2.evil.example/a", "198.51.100.7", "lure@evil.example"})
        shown.append(toQt(defanged(live, style)));
    m_example->setText(shown.join(QLatin1Char('\n')));
}

Settings SettingsDialog::chosen() const
{
    return {.appearance = {static_cast<ColourChoice>(m_colours->currentIndex()), m_text->value()},
            .hasReducedMotion = m_motion->isChecked(),
            .keys = m_keyboard->keys(),
            .isSnapping = m_snap->isChecked(),
            .habits = {.saveEveryMinutes = m_saveEvery->value(), .defaultTlp = chosenIn<Tlp>(m_marking), .names = fromQt(m_names->currentData().toString()),
                       .viewpoint = fromQt(m_viewpoint->currentData().toString())},
            .indicators = {.style = static_cast<DefangStyle>(m_defang->currentIndex()), .isShownLive = m_showLive->isChecked(),
                           .isCopiedLive = !m_copyDefanged->isChecked()},
            .language = m_language->currentData().toString()};
}

void SettingsDialog::preview() { applyAppearance(chosen().appearance); }

}  // namespace throughline::ui
