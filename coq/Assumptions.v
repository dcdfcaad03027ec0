(* The type and the axioms of every theorem that is named like a row of the ledger, and of every mutant of a
   statement. Written by scripts/coq-theorems.sh from what the compiler recorded; what it prints is in
   ASSUMPTIONS.txt. *)
From ExactParity Require Claim2 Corollary3 Corollary3Real CubeSums Equations27And28 Lemma1 Lemma1Real TailSums
Theorem4Part1 Theorem4Part2.
Check Claim2.hdp_claim_2.
Print Assumptions Claim2.hdp_claim_2.
Check Corollary3.hdp_corollary_3.
Print Assumptions Corollary3.hdp_corollary_3.
Check Corollary3.new_corollary_3_sharper.
Print Assumptions Corollary3.new_corollary_3_sharper.
Check Corollary3Real.hdp_corollary_3__real.
Print Assumptions Corollary3Real.hdp_corollary_3__real.
Check CubeSums.hdp_equation_11.
Print Assumptions CubeSums.hdp_equation_11.
Check Equations27And28.hdp_equation_27.
Print Assumptions Equations27And28.hdp_equation_27.
Check Equations27And28.hdp_equation_27_corrected.
Print Assumptions Equations27And28.hdp_equation_27_corrected.
Check Equations27And28.hdp_equation_28.
Print Assumptions Equations27And28.hdp_equation_28.
Check Equations27And28.hdp_equation_28_corrected.
Print Assumptions Equations27And28.hdp_equation_28_corrected.
Check Lemma1.hdp_lemma_1.
Print Assumptions Lemma1.hdp_lemma_1.
Check Lemma1Real.hdp_lemma_1__real_bias.
Print Assumptions Lemma1Real.hdp_lemma_1__real_bias.
Check TailSums.hdp_equation_21.
Print Assumptions TailSums.hdp_equation_21.
Check TailSums.hdp_equation_22.
Print Assumptions TailSums.hdp_equation_22.
Check Theorem4Part1.hdp_theorem_4_1.
Print Assumptions Theorem4Part1.hdp_theorem_4_1.
Check Theorem4Part1.new_theorem_4_cubic.
Print Assumptions Theorem4Part1.new_theorem_4_cubic.
Check Theorem4Part2.hdp_equation_29.
Print Assumptions Theorem4Part2.hdp_equation_29.
Check Theorem4Part2.hdp_theorem_4_1_noise__deterministic.
Print Assumptions Theorem4Part2.hdp_theorem_4_1_noise__deterministic.
Check Theorem4Part2.hdp_theorem_4_2.
Print Assumptions Theorem4Part2.hdp_theorem_4_2.
