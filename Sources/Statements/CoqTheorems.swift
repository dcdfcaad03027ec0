// Written by `make coq-theorems` from what Coq prints (coq/theorems.json).

extension CoqTheorem {
  /// Every theorem of `coq/` that is named like a row.
  package static let all: [CoqTheorem] = [
    CoqTheorem(
      "new-almost-full-delta", "AlmostFull.new_almost_full_delta"),
    CoqTheorem(
      "new-almost-full", "AlmostFullLearned.new_almost_full__26",
      axioms: [
        "sig_not_dec",
        "sig_forall_dec",
        "functional_extensionality_dep",
        "classic",
      ]),
    CoqTheorem(
      "hdp-appendix-c-alpha", "AppendixProved.hdp_appendix_c_alpha__from_five"),
    CoqTheorem(
      "hdp-equation-191-corrected", "AppendixProved.hdp_equation_191_corrected"),
    CoqTheorem(
      "hdp-lemma-4-corrected", "AppendixProved.hdp_lemma_4_corrected"),
    CoqTheorem(
      "hdp-appendix-c-alpha", "AppendixRefuted.hdp_appendix_c_alpha", isRefutation: true),
    CoqTheorem(
      "hdp-equation-191", "AppendixRefuted.hdp_equation_191", isRefutation: true),
    CoqTheorem(
      "hdp-equation-29-step", "AppendixRefuted.hdp_equation_29_step", isRefutation: true),
    CoqTheorem(
      "hdp-lemma-2", "AppendixRefuted.hdp_lemma_2", isRefutation: true),
    CoqTheorem(
      "hdp-lemma-4", "AppendixRefuted.hdp_lemma_4", isRefutation: true),
    CoqTheorem(
      "hdp-claim-2", "Claim2.hdp_claim_2"),
    CoqTheorem(
      "hdp-corollary-3", "Corollary3.hdp_corollary_3"),
    CoqTheorem(
      "new-corollary-3-sharper", "Corollary3.new_corollary_3_sharper"),
    CoqTheorem(
      "hdp-corollary-3", "Corollary3Real.hdp_corollary_3__real",
      axioms: [
        "sig_not_dec",
        "sig_forall_dec",
        "functional_extensionality_dep",
      ]),
    CoqTheorem(
      "hdp-equation-11", "CubeSums.hdp_equation_11"),
    CoqTheorem(
      "hdp-definition-2", "Definition2.hdp_definition_2__bias"),
    CoqTheorem(
      "hdp-definition-2", "Definition2.hdp_definition_2__output"),
    CoqTheorem(
      "hdp-definition-2", "Definition2.hdp_definition_2__weight"),
    CoqTheorem(
      "lpn-lemma-15", "Drift.lpn_lemma_15", isRefutation: true),
    CoqTheorem(
      "hdp-equation-27", "Equations27And28.hdp_equation_27", isRefutation: true),
    CoqTheorem(
      "hdp-equation-27-corrected", "Equations27And28.hdp_equation_27_corrected"),
    CoqTheorem(
      "hdp-equation-28", "Equations27And28.hdp_equation_28", isRefutation: true),
    CoqTheorem(
      "hdp-equation-28-corrected", "Equations27And28.hdp_equation_28_corrected"),
    CoqTheorem(
      "lpn-fourier-basis", "Fourier.lpn_fourier_basis"),
    CoqTheorem(
      "hdp-lemma-4-corrected", "Layers.hdp_lemma_4_corrected__derivative",
      axioms: [
        "sig_forall_dec",
        "functional_extensionality_dep",
      ]),
    CoqTheorem(
      "hdp-lemma-1", "Lemma1.hdp_lemma_1"),
    CoqTheorem(
      "hdp-lemma-1", "Lemma1Real.hdp_lemma_1__real_bias",
      axioms: [
        "sig_forall_dec",
        "functional_extensionality_dep",
      ]),
    CoqTheorem(
      "hdp-lemma-2-corrected", "Lemma2.hdp_lemma_2_corrected",
      axioms: [
        "sig_not_dec",
        "sig_forall_dec",
        "functional_extensionality_dep",
      ]),
    CoqTheorem(
      "lpn-theorem-2-constants", "LinearMethods.lpn_theorem_2_constants", isRefutation: true),
    CoqTheorem(
      "hdp-equation-14", "Margin.hdp_equation_14",
      axioms: [
        "sig_forall_dec",
        "functional_extensionality_dep",
      ]),
    CoqTheorem(
      "hdp-equation-19", "Margin.hdp_equation_19",
      axioms: [
        "sig_forall_dec",
        "functional_extensionality_dep",
      ]),
    CoqTheorem(
      "new-margin-identity", "Margin.new_margin_identity",
      axioms: [
        "sig_forall_dec",
        "functional_extensionality_dep",
      ]),
    CoqTheorem(
      "hdp-theorem-4-1-noise", "Noise.hdp_theorem_4_1_noise",
      axioms: [
        "sig_not_dec",
        "sig_forall_dec",
        "functional_extensionality_dep",
        "classic",
      ]),
    CoqTheorem(
      "hdp-theorem-4-3", "Noise.hdp_theorem_4_3__noiseless",
      axioms: [
        "sig_not_dec",
        "sig_forall_dec",
        "functional_extensionality_dep",
        "classic",
      ]),
    CoqTheorem(
      "hdp-proposition-2", "Perturbed.hdp_proposition_2", isRefutation: true),
    CoqTheorem(
      "lpn-initialization", "Planted.lpn_initialization", isRefutation: true),
    CoqTheorem(
      "lpn-lemma-7", "Planted.lpn_lemma_7"),
    CoqTheorem(
      "lpn-equation-3", "SparseReal.lpn_equation_3", isRefutation: true,
      axioms: [
        "sig_forall_dec",
        "functional_extensionality_dep",
      ]),
    CoqTheorem(
      "lpn-equation-3", "SparseReal.lpn_equation_3__ends",
      axioms: [
        "sig_forall_dec",
        "functional_extensionality_dep",
      ]),
    CoqTheorem(
      "lpn-lemma-10", "SparseReal.lpn_lemma_10", isRefutation: true,
      axioms: [
        "sig_forall_dec",
        "functional_extensionality_dep",
      ]),
    CoqTheorem(
      "lpn-theorem-13", "SparseReal.lpn_theorem_13",
      axioms: [
        "sig_not_dec",
        "sig_forall_dec",
        "functional_extensionality_dep",
      ]),
    CoqTheorem(
      "hdp-equation-21", "TailSums.hdp_equation_21"),
    CoqTheorem(
      "hdp-equation-22", "TailSums.hdp_equation_22"),
    CoqTheorem(
      "hdp-theorem-4-1", "Theorem4Part1.hdp_theorem_4_1",
      axioms: [
        "sig_not_dec",
        "sig_forall_dec",
        "functional_extensionality_dep",
        "classic",
      ]),
    CoqTheorem(
      "new-theorem-4-cubic", "Theorem4Part1.new_theorem_4_cubic",
      axioms: [
        "sig_not_dec",
        "sig_forall_dec",
        "functional_extensionality_dep",
        "classic",
      ]),
    CoqTheorem(
      "hdp-equation-29", "Theorem4Part2.hdp_equation_29",
      axioms: [
        "sig_not_dec",
        "sig_forall_dec",
        "functional_extensionality_dep",
        "classic",
      ]),
    CoqTheorem(
      "hdp-theorem-4-1-noise", "Theorem4Part2.hdp_theorem_4_1_noise__deterministic",
      axioms: [
        "sig_not_dec",
        "sig_forall_dec",
        "functional_extensionality_dep",
        "classic",
      ]),
    CoqTheorem(
      "hdp-theorem-4-2", "Theorem4Part2.hdp_theorem_4_2",
      axioms: [
        "sig_not_dec",
        "sig_forall_dec",
        "functional_extensionality_dep",
        "classic",
      ]),
  ]
}
